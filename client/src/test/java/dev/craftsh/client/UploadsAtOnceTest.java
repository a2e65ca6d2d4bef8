package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.model.Upload;
import dev.craftsh.client.observe.UploadProgress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsAtOnceTest {
  private static final int MEBIBYTE = 1 << 20;

  private final Path directory;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  UploadsAtOnceTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @AfterEach
  void everyUploadHasEnded() throws InterruptedException {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  /** Answers with the name of the file that came as the upload id. */
  private static Reply named(ScriptedServer.Received request) {
    String rest = request.text().substring(request.text().indexOf("filename=\"") + 10);
    String name = rest.substring(0, rest.indexOf('"'));
    return Reply.ok("{\"successful\": true, \"upload_id\": \"id of " + name + "\"}");
  }

  private Path file(String name, int size) throws IOException {
    byte[] content = new byte[size];
    content[size / 2] = (byte) name.hashCode();
    return Files.write(directory.resolve(name), content);
  }

  private static StoreClient client(URI storage) {
    return StoreClient.builder(Endpoints.CHARMHUB.withStorage(storage)).build();
  }

  @Test
  void eightFilesGoThroughOneClientEachWithItsOwnIdDigestAndProgress() throws Exception {
    Map<Path, Long> last = new ConcurrentHashMap<>();
    CountDownLatch all = new CountDownLatch(8);
    try (ScriptedServer server = new ScriptedServer(UploadsAtOnceTest::named);
        StoreClient client = client(server.uri())) {
      List<Path> files = new ArrayList<>();
      List<Future<Upload>> uploads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Path file = file(i + ".charm", MEBIBYTE + i);
        files.add(file);
        uploads.add(
            threads.submit(() -> client.uploadWithDigest(file, meetingTheOthers(all, file, last))));
      }
      for (int i = 0; i < 8; i++) {
        Upload upload = uploads.get(i).get(60, TimeUnit.SECONDS);
        assertThat(upload)
            .isEqualTo(new Upload("id of " + i + ".charm", MEBIBYTE + i, sha3_384(files.get(i))));
        assertThat(last).containsEntry(files.get(i), (long) MEBIBYTE + i);
      }
    }
  }

  /** Nobody goes on before all have begun, so that they really are at work at the same time. */
  private static UploadProgress meetingTheOthers(
      CountDownLatch all, Path file, Map<Path, Long> last) {
    return (sent, total) -> {
      if (sent == 0) {
        all.countDown();
        await(all);
      }
      last.put(file, sent);
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the others did not begin");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha3_384(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA3-384").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  @Test
  void cancellingInTheMiddleEndsTheConnectionAndTheClientGoesOn() throws Exception {
    Path file = file("big.charm", 32 * MEBIBYTE);
    try (StubbornServer stubborn = new StubbornServer(MEBIBYTE);
        StoreClient client = client(stubborn.uri())) {
      Future<String> upload = threads.submit(() -> client.uploadFile(file));
      stubborn.awaitFull();
      client.cancelAll();
      assertThatThrownBy(() -> upload.get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOf(Cancelled.class)
          .hasMessage("Cannot upload " + file + ": it was cancelled");
      assertThat(stubborn.bytesUntilGone()).isBetween((long) MEBIBYTE, 32L * MEBIBYTE - 1);
    }
  }

  @Test
  void interruptingOneUploadLeavesTheOthersAlone() throws Exception {
    Path one = file("one.charm", 4 * MEBIBYTE);
    Path two = file("two.charm", 4 * MEBIBYTE);
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    try (ScriptedServer server = new ScriptedServer(UploadsAtOnceTest::named);
        StoreClient client = client(server.uri())) {
      Thread upload =
          new Thread(
              () -> ended.complete(catchThrowable(() -> client.uploadFile(one, stuck(begun)))));
      upload.start();
      await(begun);
      assertThat(client.uploadFile(two)).isEqualTo("id of two.charm");
      upload.interrupt();
      assertThat(ended.get(30, TimeUnit.SECONDS)).isInstanceOf(Cancelled.class);
      assertThat(server.received()).hasSize(1);
    }
  }

  /** A listener that lingers until its thread is interrupted, and leaves the thread so. */
  private static UploadProgress stuck(CountDownLatch begun) {
    return (sent, total) -> {
      begun.countDown();
      try {
        Thread.sleep(60_000);
      } catch (InterruptedException meant) {
        Thread.currentThread().interrupt();
      }
    };
  }

  @Test
  void whatAListenerThrowsReachesWhoUploadsAndTheClientGoesOn() throws IOException {
    Path file = file("a.charm", MEBIBYTE);
    IllegalStateException fault = new IllegalStateException("the window is closed");
    try (ScriptedServer server = new ScriptedServer(UploadsAtOnceTest::named);
        StoreClient client = client(server.uri())) {
      assertThat(
              catchThrowable(
                  () ->
                      client.uploadFile(
                          file,
                          (sent, total) -> {
                            throw fault;
                          })))
          .isSameAs(fault);
      assertThat(client.uploadFile(file)).isEqualTo("id of a.charm");
    }
  }

  @Test
  void noThreadIsLeftOfAnUpload() throws Exception {
    Path file = file("a.charm", MEBIBYTE);
    try (ScriptedServer server = new ScriptedServer(UploadsAtOnceTest::named);
        StoreClient client = client(server.uri())) {
      client.uploadFile(file);
      List<Thread> watching = new ArrayList<>();
      for (Thread thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("craftsh upload watch")) {
          watching.add(thread);
        }
      }
      for (Thread thread : watching) {
        thread.join(30_000);
        assertThat(thread.isAlive()).isFalse();
      }
    }
  }
}
