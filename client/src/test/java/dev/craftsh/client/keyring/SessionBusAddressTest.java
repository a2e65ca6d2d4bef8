package dev.craftsh.client.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionBusAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unix:path=/run/user/1000/bus | /run/user/1000/bus",
        "unix:path=/tmp/a,guid=0123 | /tmp/a",
        "unix:guid=0123,path=/tmp/a | /tmp/a",
        "tcp:host=localhost,port=1;unix:path=/tmp/b | /tmp/b",
        "unix:path=/tmp/a%20b+c%2cd | /tmp/a b+c,d",
        "unix:path=/tmp/100% | /tmp/100%",
        "unix:runtime=yes | /run/user/7/bus",
      })
  void theFirstSocketWithAPathIsTaken(String addresses, String socket) {
    assertThat(
            SessionBusAddress.socketIn(
                Map.of("DBUS_SESSION_BUS_ADDRESS", addresses, "XDG_RUNTIME_DIR", "/run/user/7")))
        .isEqualTo(socket);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"unix:abstract=/tmp/x,guid=1", "disabled:", "tcp:host=h,port=1", "nonsense", ";"})
  void addressesThatCannotBeReachedAreNamed(String addresses) {
    assertThatThrownBy(
            () -> SessionBusAddress.socketIn(Map.of("DBUS_SESSION_BUS_ADDRESS", addresses)))
        .isInstanceOfSatisfying(
            KeyringTrouble.class, e -> assertThat(e.state()).isEqualTo(KeyringState.NO_BUS))
        .hasMessageEndingWith(": " + addresses);
  }

  @Test
  void withoutAddressTheRuntimeDirectoryIsLookedAt(@TempDir Path runtime) throws Exception {
    Files.createFile(runtime.resolve("bus"));
    assertThat(SessionBusAddress.socketIn(Map.of("XDG_RUNTIME_DIR", runtime.toString())))
        .isEqualTo(runtime + "/bus");
  }
}
