package dev.craftsh.shell.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CrewTest {

  @Test
  void soManyAreAtWorkAtATimeAndNoMore() {
    var together = new CyclicBarrier(4);
    var now = new AtomicInteger();
    var most = new AtomicInteger();

    var all =
        new Crew(
                40,
                4,
                index -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  try {
                    together.await();
                  } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                  }
                  now.decrementAndGet();
                })
            .work();

    assertThat(all).isTrue();
    assertThat(most).hasValue(4);
  }

  @Test
  void nothingNewBeginsOnceItIsStopped() throws InterruptedException {
    var begun = ConcurrentHashMap.<Integer>newKeySet();
    var twoBegun = new CountDownLatch(2);
    var crew =
        new Crew(
            10,
            2,
            index -> {
              begun.add(index);
              twoBegun.countDown();
              try {
                Thread.sleep(Duration.ofMinutes(1).toMillis());
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            });
    var stopping = new Thread(crew::stop);
    var working = new Thread(crew::work);
    working.start();
    twoBegun.await();
    stopping.start();
    working.join();

    assertThat(begun).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void whoDoesNotListenIsLeftBehindWithinASecond() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var enough = new CountDownLatch(1);
    var crew =
        new Crew(
            1,
            1,
            index -> {
              begun.countDown();
              while (enough.getCount() > 0) {
                Thread.onSpinWait();
              }
            });
    var working = new Thread(crew::work);
    working.start();
    begun.await();
    long start = System.nanoTime();

    working.interrupt();
    working.join();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    enough.countDown();
  }
}
