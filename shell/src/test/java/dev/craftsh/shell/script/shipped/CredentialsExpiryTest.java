package dev.craftsh.shell.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import org.junit.jupiter.api.Test;

class CredentialsExpiryTest extends ShippedScript {

  CredentialsExpiryTest() {
    super("credentials-expiry.jsh");
  }

  @Test
  void aLoginThatLastsLongEnoughPasses() {
    assertThat(runIn("snap")).succeeded().stdoutContains("sandbox@example.com", "lasts");
  }

  @Test
  void aLoginThatEndsTooSoonIsToldByTheStatus() {
    assertThat(runIn("snap", "-D", "days=400"))
        .exitedWith(ExitStatus.NOT_ALLOWED)
        .stdoutContains("too short")
        .stderrContains("has to last 400 days", "login --export");
  }

  @Test
  void aLoginThatNobodySaysTheEndOfPasses() {
    assertThat(run("-D", "days=400"))
        .succeeded()
        .stdoutContains("not told")
        .stderrContains("does not say until when");
  }

  @Test
  void wordsAreRefused() {
    assertThat(run("60")).exitedWith(ExitStatus.USAGE).stdoutIsEmpty();
  }

  @Test
  void aLoginThatHasEndedIsToldByTheSameStatus() {
    sandbox.failNext("/whoami", 401, "macaroon-needs-refresh", "expired");

    assertThat(run()).exitedWith(ExitStatus.NOT_ALLOWED).stdoutIsEmpty();
  }
}
