package dev.craftsh.shell.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Writing that goes on while the disk works. */
class DiskSyncTest {
  private final Semaphore disk = new Semaphore(0);
  private final AtomicInteger writes = new AtomicInteger();

  private void slowly() {
    disk.acquireUninterruptibly();
    writes.incrementAndGet();
  }

  private static CompletableFuture<Boolean> awaiting(DiskSync sync, long ticket) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            sync.await(ticket);
            return true;
          } catch (IOException trouble) {
            return false;
          }
        });
  }

  @Test
  void whoeverWaitsIsLetGoWhenTheDiskHasItAndNotBefore() throws Exception {
    try (var sync = new DiskSync(this::slowly)) {
      var first = awaiting(sync, sync.begin());
      assertThat(first).isNotDone();
      disk.release();
      assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(writes).hasValue(1);
    }
  }

  @Test
  void whatWasBegunWhileTheDiskWorkedSharesTheNextTime() throws Exception {
    try (var sync = new DiskSync(this::slowly)) {
      var first = awaiting(sync, sync.begin());
      while (!disk.hasQueuedThreads()) {
        Thread.onSpinWait();
      }
      sync.begin();
      sync.begin();
      var last = awaiting(sync, sync.begin());
      disk.release();
      assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(last).isNotDone();
      disk.release();
      assertThat(last.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(writes).hasValue(2);
    }
  }

  @Test
  void aDiskThatIsFullIsToldToWhoeverWaits() {
    try (var sync =
        new DiskSync(
            () -> {
              throw new IOException("no space left");
            })) {
      long ticket = sync.begin();
      assertThatThrownBy(() -> sync.await(ticket)).hasMessage("no space left");
    }
  }

  @Test
  void anInterruptIsKeptForLater() throws Exception {
    try (var sync = new DiskSync(this::slowly)) {
      long ticket = sync.begin();
      var kept = new CompletableFuture<Boolean>();
      var waiting =
          new Thread(
              () -> {
                try {
                  sync.await(ticket);
                  kept.complete(Thread.currentThread().isInterrupted());
                } catch (IOException trouble) {
                  kept.completeExceptionally(trouble);
                }
              });
      waiting.start();
      waiting.interrupt();
      disk.release();
      assertThat(kept.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
