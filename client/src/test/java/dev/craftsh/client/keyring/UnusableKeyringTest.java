package dev.craftsh.client.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.KeyringUnavailable;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableKeyringTest {
  private static final String SECRET = "c2VjcmV0IG1hY2Fyb29u";

  @AfterEach
  void noThreadIsLeftBehind() throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (!threadsOfTheKeyring().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(threadsOfTheKeyring()).isEmpty();
  }

  @Test
  void aLockedKeyringIsSaidToBeLocked() throws Exception {
    try (KeyringRig rig = KeyringRig.locked()) {
      assertUnusable(rig.store(), KeyringState.LOCKED, "it is locked");
      KeyringUnavailable refused = unavailable(() -> rig.store().get("app", "a.test"));
      assertThat(refused).hasMessage("Cannot read the system keyring: it is locked");
      assertThat(refused.remedy())
          .isEqualTo(
              "unlock the keyring, in the desktop's password application for example, or keep"
                  + " credentials in memory or in a file");
    }
  }

  @Test
  void aKeyringThatIsLockedLaterIsSaidToBeLocked() throws Exception {
    try (KeyringRig rig = KeyringRig.unlocked()) {
      SystemCredentialStore store = rig.store();
      store.set("app", "a.test", SECRET);
      rig.lock();
      assertUnusable(store, KeyringState.LOCKED, "it is locked");
    }
  }

  @Test
  void aKeyringThatNobodyEverUnlockedHasNoDefaultCollection() throws Exception {
    try (KeyringRig rig = KeyringRig.withoutCollection()) {
      assertUnusable(
          rig.store(), KeyringState.NO_DEFAULT_COLLECTION, "it has no default collection");
    }
  }

  @Test
  void aBusWithoutSecretServiceIsToldFromNoBus() throws Exception {
    try (KeyringRig rig = KeyringRig.bus()) {
      assertUnusable(
          rig.store(),
          KeyringState.NO_SERVICE,
          "nothing offers org.freedesktop.secrets on the bus");
    }
  }

  @Test
  void aSecretServiceThatDoesNotStartIsNoService() throws Exception {
    try (KeyringRig rig = KeyringRig.bus()) {
      rig.startsOnDemand("/bin/false");
      assertUnusable(
          rig.store(),
          KeyringState.NO_SERVICE,
          "the bus could not start a Secret Service"
              + " (org.freedesktop.DBus.Error.Spawn.ChildExited)");
    }
  }

  @Test
  void aServiceThatNeverAnswersIsGivenUp() throws Exception {
    try (KeyringRig rig = KeyringRig.frozen()) {
      assertUnusable(rig.store(), KeyringState.NOT_ANSWERING, "it did not answer within 1.9 s");
    }
  }

  @Test
  void aBusThatNeverAnswersIsGivenUp(@TempDir Path directory) throws Exception {
    Path socket = directory.resolve("bus");
    try (var silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      silent.bind(UnixDomainSocketAddress.of(socket));
      assertUnusable(at(socket), KeyringState.NOT_ANSWERING, "it did not answer within 1.9 s");
    }
  }

  @Test
  void aBusThatIsGoneCannotBeReached(@TempDir Path directory) {
    Path socket = directory.resolve("bus");
    assertUnusable(
        at(socket),
        KeyringState.NO_BUS,
        "the session bus at " + socket + " cannot be reached (No such file or directory)");
  }

  @Test
  void anEnvironmentWithoutBusIsToldSo() {
    assertUnusable(
        SystemCredentialStore.in(Map.of()),
        KeyringState.NO_BUS,
        "there is no D-Bus session: DBUS_SESSION_BUS_ADDRESS is not set, nor is there"
            + " $XDG_RUNTIME_DIR/bus");
  }

  @Test
  void waitingEndsWhenTheCallerIsInterrupted() throws Exception {
    try (KeyringRig rig = KeyringRig.frozen()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> rig.store().get("app", "a.test")).isInstanceOf(Cancelled.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** Such as by Ctrl-C: the connection is being made, says hello, or asks by then. */
  @Test
  void aCallerInterruptedAtAnyMomentLeavesNoThread() throws Exception {
    try (KeyringRig rig = KeyringRig.unlocked()) {
      SystemCredentialStore store = rig.store();
      long whole = nanosOf(() -> store.get("app", "a.test"));
      whole = Math.min(whole, nanosOf(() -> store.get("app", "a.test")));
      int moments = 100;
      for (int i = 0; i < moments; i++) {
        interruptedAfter(whole * i / moments, store);
      }
    }
  }

  private static void interruptedAfter(long nanos, SystemCredentialStore store) throws Exception {
    var call = new FutureTask<>(() -> store.get("app", "a.test"));
    Thread caller = new Thread(call, "interrupted");
    caller.start();
    LockSupport.parkNanos(nanos);
    caller.interrupt();
    try {
      assertThat(call.get(20, TimeUnit.SECONDS)).isEmpty();
    } catch (ExecutionException ended) {
      assertThat(ended.getCause()).isInstanceOf(Cancelled.class);
    }
  }

  private static long nanosOf(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  /**
   * Each way of using it fails with one typed error, in time, and none tells what was to be kept.
   */
  private static void assertUnusable(SystemCredentialStore store, KeyringState state, String why) {
    long start = System.nanoTime();
    KeyringProbe probe = store.probe();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(probe).isEqualTo(new KeyringProbe(state, why));
    assertThat(unavailable(probe::orThrow).remedy()).isEqualTo(state.remedy());

    start = System.nanoTime();
    unavailable(() -> store.set("app", "a.test", SECRET));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    if (state != KeyringState.NOT_ANSWERING) {
      unavailable(() -> store.get("app", "a.test"));
      unavailable(() -> store.delete("app", "a.test"));
    }
  }

  private static KeyringUnavailable unavailable(ThrowingCallable call) {
    KeyringUnavailable thrown = catchThrowableOfType(KeyringUnavailable.class, call);
    assertThat(thrown).isNotNull();
    assertThat(thrown.code()).isEqualTo(ErrorCode.KEYRING_UNAVAILABLE);
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString()).doesNotContain(SECRET);
    }
    return thrown;
  }

  private static SystemCredentialStore at(Path socket) {
    return SystemCredentialStore.in(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket));
  }

  private static List<String> threadsOfTheKeyring() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("DBus") || name.equals("craftsh keyring"))
        .toList();
  }
}
