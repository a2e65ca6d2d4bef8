package dev.craftsh.client.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.client.error.CredentialsUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SystemCredentialStoreTest {
  private KeyringRig rig;
  private SystemCredentialStore store;

  @BeforeAll
  void start() throws Exception {
    rig = KeyringRig.unlocked();
    store = rig.store();
  }

  @AfterAll
  void stop() throws Exception {
    if (rig != null) {
      rig.close();
    }
  }

  @Test
  void anUnlockedKeyringIsAvailable() {
    KeyringProbe probe = store.probe();
    assertThat(probe)
        .isEqualTo(new KeyringProbe(KeyringState.AVAILABLE, "logins can be kept in it"));
    probe.orThrow();
  }

  @Test
  void aLoginIsKeptOverwrittenAndForgotten() {
    store.set("charmcraft", "api.charmhub.io", "first");
    assertThat(store.get("charmcraft", "api.charmhub.io")).contains("first");
    store.set("charmcraft", "api.charmhub.io", "second");
    assertThat(store.get("charmcraft", "api.charmhub.io")).contains("second");
    store.delete("charmcraft", "api.charmhub.io");
    assertThat(store.get("charmcraft", "api.charmhub.io")).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBeForgotten() {
    assertThatThrownBy(() -> store.delete("nobody", "example.test"))
        .isInstanceOf(CredentialsUnavailable.class)
        .hasMessageContaining("'nobody' on 'example.test'");
  }

  @Test
  void applicationsAndHostsAreKeptApart() {
    store.set("one", "a.test:8443", "1a");
    store.set("one", "b.test", "1b");
    store.set("two", "a.test:8443", "2a");
    store.delete("one", "b.test");
    assertThat(store.get("one", "a.test:8443")).contains("1a");
    assertThat(store.get("two", "a.test:8443")).contains("2a");
  }

  @Test
  void longTextsOfAnyScriptComeBackUnchanged() {
    String text = "žluťoučký 🐎 \"'\\\n".repeat(2_000);
    store.set("long", "a.test", text);
    assertThat(store.get("long", "a.test")).contains(text);
  }

  @Test
  void threadsThatWriteAtOnceLoseNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> writes = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        String host = "h" + i + ".test";
        writes.add(threads.submit(() -> rig.store().set("threads", host, "text of " + host)));
      }
      for (Future<?> write : writes) {
        write.get();
      }
    } finally {
      threads.shutdownNow();
    }
    for (int i = 0; i < 24; i++) {
      assertThat(store.get("threads", "h" + i + ".test")).contains("text of h" + i + ".test");
    }
  }

  @Test
  void readingWhileOthersForgetFindsTheLoginOrNone() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> forgetting = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        forgetting.add(threads.submit(() -> keepAndForget("race", "a.test")));
      }
      Future<?> reading =
          threads.submit(
              () -> {
                for (int i = 0; i < 100; i++) {
                  assertThat(store.get("race", "a.test").orElse("text")).isEqualTo("text");
                }
              });
      reading.get();
      for (Future<?> forgot : forgetting) {
        forgot.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void keepAndForget(String application, String host) {
    for (int i = 0; i < 50; i++) {
      store.set(application, host, "text");
      try {
        store.delete(application, host);
      } catch (CredentialsUnavailable theOtherWasFaster) {
        // Which of the two forgets it is left to chance.
      }
    }
  }

  @Test
  void itsTextFormTellsNothing() {
    assertThat(store).hasToString("SystemCredentialStore");
  }
}
