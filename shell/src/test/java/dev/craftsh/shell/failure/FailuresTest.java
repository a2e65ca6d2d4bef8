package dev.craftsh.shell.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is told of things that were thrown where nobody foresaw them. */
class FailuresTest {
  @Test
  void aFullMemoryIsToldWhateverStandsAroundIt() {
    var full = new OutOfMemoryError("Java heap space");
    // What a resource gives that fails with the very error that its block failed with.
    var around = new IllegalArgumentException("Self-suppression not permitted", full);

    assertThat(Failures.of(full).code()).isEqualTo("SHELL-MEMORY");
    assertThat(Failures.of(new IllegalStateException(around)).code()).isEqualTo("SHELL-MEMORY");
    assertThat(Failures.of(full).remedy()).contains("CRAFTSH_JAVA_OPTS=-Xmx4g");
  }

  @Test
  void anythingElseIsOurs() {
    assertThat(Failures.of(new IllegalStateException("odd")).code()).isEqualTo("BUG-UNEXPECTED");
  }
}
