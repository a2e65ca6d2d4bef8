package dev.craftsh.client.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyringProcessesTest {
  private static final String PYTHON_WRITES =
      """
      import sys
      from keyring.backends.SecretService import Keyring
      keyring = Keyring()
      for i in range(%d):
          keyring.set_password('python', 'h%%d.test' %% i, 'python%%d' %% i)
          keyring.set_password('shared', 'a.test', 'python%%d' %% i)
      """
          .formatted(KeyringProcess.WRITES);
  private static final String COUNT_SHARED =
      """
      import secretstorage
      collection = secretstorage.get_default_collection(secretstorage.dbus_init())
      print(len(list(collection.search_items({'service': 'shared'}))))
      """;

  @Test
  void processesThatWriteAtOnceLoseNothing() throws Exception {
    Tools.requirePython();
    try (KeyringRig rig = KeyringRig.unlocked()) {
      Process one = KeyringProcess.start(rig.environment(), "write", "one");
      Process two = KeyringProcess.start(rig.environment(), "write", "two");
      Tools.python(rig.environment(), PYTHON_WRITES);
      assertThat(outputOf(one)).isEmpty();
      assertThat(outputOf(two)).isEmpty();

      SystemCredentialStore store = rig.store();
      for (String writer : List.of("one", "two", "python")) {
        for (int i = 0; i < KeyringProcess.WRITES; i++) {
          assertThat(store.get(writer, "h" + i + ".test")).contains(writer + i);
        }
      }
      int last = KeyringProcess.WRITES - 1;
      assertThat(store.get("shared", "a.test").orElseThrow())
          .isIn("one" + last, "two" + last, "python" + last);
      assertThat(Tools.python(rig.environment(), COUNT_SHARED)).isEqualTo("1");
    }
  }

  @Test
  void aProgramEndsByItselfWhateverStateTheKeyringIsIn() throws Exception {
    try (KeyringRig unlocked = KeyringRig.unlocked();
        KeyringRig frozen = KeyringRig.frozen();
        KeyringRig bus = KeyringRig.bus()) {
      assertThat(probeBy(unlocked.environment())).isEqualTo("AVAILABLE");
      assertThat(probeBy(frozen.environment())).isEqualTo("NOT_ANSWERING");
      assertThat(probeBy(bus.environment())).isEqualTo("NO_SERVICE");
      assertThat(probeBy(Map.of())).isEqualTo("NO_BUS");
    }
  }

  @Test
  void nothingOfTheKeyringIsLoadedForLoginsThatAreKeptElsewhere() {
    Tools.Outcome outcome =
        Tools.run(
            Map.of(),
            "",
            KeyringProcess.command(List.of("-Xlog:class+load:stdout:none"), "elsewhere"));
    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains("Optional[text] Optional[text]")
        .contains("dev.craftsh.client.keyring.SystemCredentialStore")
        .doesNotContain("org.freedesktop")
        .doesNotContain("com.github.javakeyring")
        .doesNotContain("com.sun.jna")
        .doesNotContain("org.slf4j");
  }

  private static String probeBy(Map<String, String> environment) throws Exception {
    return outputOf(KeyringProcess.start(environment, "probe"));
  }

  private static String outputOf(Process process) throws Exception {
    try {
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("the program ended").isTrue();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } finally {
      process.destroyForcibly();
    }
  }
}
