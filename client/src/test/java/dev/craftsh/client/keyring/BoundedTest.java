package dev.craftsh.client.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void theWorkRunsOnADaemonThread() {
    assertThat(Bounded.<Boolean>call(LIMIT, () -> Thread.currentThread().isDaemon())).isTrue();
  }

  @Test
  void aNullPointerExceptionOfALibraryBecomesTrouble() {
    assertThatThrownBy(
            () ->
                Bounded.call(
                    LIMIT,
                    () -> {
                      throw new NullPointerException();
                    }))
        .isInstanceOfSatisfying(
            KeyringTrouble.class, e -> assertThat(e.state()).isEqualTo(KeyringState.FAILED))
        .hasMessage("NullPointerException");
  }

  @Test
  void aMissingNativeLibraryBecomesTrouble() {
    assertThatThrownBy(
            () ->
                Bounded.call(
                    LIMIT,
                    () -> {
                      throw new UnsatisfiedLinkError("no jna");
                    }))
        .isInstanceOf(KeyringTrouble.class)
        .hasMessage("UnsatisfiedLinkError: no jna");
  }

  @Test
  void anErrorOfTheMachineStaysOne() {
    assertThatThrownBy(
            () ->
                Bounded.call(
                    LIMIT,
                    () -> {
                      throw new OutOfMemoryError("heap");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
