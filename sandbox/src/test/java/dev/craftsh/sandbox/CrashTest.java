package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills sandboxes in the middle of their work and looks at what the next one still knows. */
class CrashTest {
  private static final int CLIENTS = 4;
  private final Path data;

  CrashTest(@TempDir Path data) {
    this.data = data;
  }

  @Test
  void killedDuringAThousandReleasesItLosesNothingAcknowledged() throws Exception {
    Set<String> acknowledged = new ConcurrentSkipListSet<>();
    try (SandboxProcess sandbox = SandboxProcess.start(data)) {
      Visitor visitor = sandbox.visitor().loggedIn();
      AtomicInteger next = new AtomicInteger();
      killAfter(
          700,
          sandbox,
          () -> {
            String channel = "latest/edge/n" + next.incrementAndGet();
            String order = "[{\"revision\": 6, \"channel\": \"" + channel + "\"}]";
            if (next.get() <= 1_000
                && visitor.post("/v1/charm/hello/releases", order).status() == 200) {
              acknowledged.add(channel);
            }
            return acknowledged.size();
          });
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(700);
    try (SandboxProcess again = SandboxProcess.start(data)) {
      Set<String> known = new TreeSet<>();
      Visitor visitor = again.visitor().loggedIn();
      for (JsonElement entry :
          visitor.get("/v1/charm/hello/releases").at("channel-map").getAsJsonArray()) {
        known.add(entry.getAsJsonObject().get("channel").getAsString());
      }
      assertThat(known).containsAll(acknowledged);
    }
  }

  @Test
  void killedDuringUploadsItHasEveryRevisionAsAWholeOrNotAtAll() throws Exception {
    Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
    Set<String> announced = new ConcurrentSkipListSet<>();
    try (SandboxProcess sandbox = SandboxProcess.start(data)) {
      Visitor visitor = sandbox.visitor().loggedIn();
      AtomicInteger next = new AtomicInteger();
      killAfter(
          60,
          sandbox,
          () -> {
            String id = visitor.upload(TestFiles.charm("my", "note " + next.incrementAndGet()));
            var reply = visitor.reviewed("/v1/charm/my/revisions", id);
            acknowledged.add(reply.at("revisions", 0, "revision").getAsInt());
            announced.add(id);
            return acknowledged.size();
          });
    }
    try (SandboxProcess again = SandboxProcess.start(data)) {
      Visitor visitor = again.visitor().loggedIn();
      Set<Integer> known = new TreeSet<>();
      for (JsonElement one :
          visitor.get("/v1/charm/my/revisions").at("revisions").getAsJsonArray()) {
        var revision = one.getAsJsonObject();
        known.add(revision.get("revision").getAsInt());
        assertThat(revision.get("sha3-384").getAsString()).hasSize(96);
        assertThat(revision.get("bases").getAsJsonArray()).hasSize(2);
      }
      assertThat(known).containsAll(acknowledged);
      assertThat(known).hasSize(new TreeSet<>(known).last());
      for (String id : announced) {
        var review = visitor.get("/v1/charm/my/revisions/review?upload-id=" + id);
        assertThat(review.text("revisions", 0, "status")).isEqualTo("approved");
      }
      var fresh =
          visitor.reviewed(
              "/v1/charm/my/revisions", visitor.upload(TestFiles.charm("my", "the next")));
      assertThat(fresh.at("revisions", 0, "revision").getAsInt())
          .isEqualTo(new TreeSet<>(known).last() + 1);
    }
    assertThat(uploadedFiles()).isLessThan(60 + 3 * CLIENTS + 2);
  }

  private long uploadedFiles() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("uploads"))) {
      return files.count();
    }
  }

  /** One step of a client; gives how much was acknowledged up to now. */
  private interface Step {
    int take();
  }

  /** Lets clients work until so much was acknowledged, and kills in the middle of what follows. */
  private static void killAfter(int enough, SandboxProcess sandbox, Step step)
      throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(
          new Thread(
              () -> {
                try {
                  while (!Thread.currentThread().isInterrupted()) {
                    if (step.take() >= enough) {
                      reached.countDown();
                    }
                  }
                } catch (UncheckedIOException | IllegalStateException killed) {
                  return;
                }
              }));
    }
    clients.forEach(Thread::start);
    assertThat(reached.await(120, TimeUnit.SECONDS)).isTrue();
    sandbox.kill();
    for (Thread client : clients) {
      client.join();
    }
  }
}
