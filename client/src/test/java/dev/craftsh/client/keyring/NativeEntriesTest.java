package dev.craftsh.client.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javakeyring.KeyringStorageType;
import dev.craftsh.client.error.CredentialsUnavailable;
import org.junit.jupiter.api.Test;

/** java-keyring, which macOS and Windows use, over the one keyring that these tests can have. */
class NativeEntriesTest {
  private static final String ADDRESS = "DBUS_SESSION_BUS_ADDRESS";

  @Test
  void aLoginIsKeptOverwrittenAndForgotten() throws Exception {
    try (KeyringRig rig = KeyringRig.unlocked()) {
      SystemCredentialStore store = javaKeyringOn(rig);
      assertThat(store.probe().isAvailable()).isTrue();
      assertThat(store.get("app", "a.test")).isEmpty();
      store.set("app", "a.test", "first");
      store.set("app", "a.test", "second");
      assertThat(store.get("app", "a.test")).contains("second");
      store.delete("app", "a.test");
      assertThatThrownBy(() -> store.delete("app", "a.test"))
          .isInstanceOf(CredentialsUnavailable.class);
    } finally {
      System.clearProperty(ADDRESS);
    }
  }

  @Test
  void whateverJavaKeyringThrowsIsTold() throws Exception {
    try (KeyringRig rig = KeyringRig.bus()) {
      KeyringProbe probe = javaKeyringOn(rig).probe();
      assertThat(probe.state()).isEqualTo(KeyringState.FAILED);
      assertThat(probe.why()).startsWith("BackendNotSupportedException");
    } finally {
      System.clearProperty(ADDRESS);
    }
  }

  private static SystemCredentialStore javaKeyringOn(KeyringRig rig) {
    System.setProperty(ADDRESS, rig.environment().get(ADDRESS));
    return new SystemCredentialStore(() -> NativeEntries.of(KeyringStorageType.GNOME_KEYRING));
  }
}
