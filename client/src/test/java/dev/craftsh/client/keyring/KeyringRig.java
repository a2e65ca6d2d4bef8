package dev.craftsh.client.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A session bus of its own, in a folder of its own, on which a real gnome-keyring can be started.
 */
final class KeyringRig implements AutoCloseable {
  private static final String SECRETS = "org.freedesktop.secrets";

  private final Path home;
  private final Path run;
  private final List<Process> processes = new ArrayList<>();

  private KeyringRig(Path home) throws IOException {
    this.home = home;
    this.run =
        Files.createDirectory(
            home.resolve("run"),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** A bus on which nothing offers secrets, nor would be started to. */
  static KeyringRig bus() throws Exception {
    return make(rig -> {});
  }

  /** A bus with an unlocked keyring. */
  static KeyringRig unlocked() throws Exception {
    return make(KeyringRig::startUnlocked);
  }

  /** A bus with a keyring whose default collection nobody has unlocked since it was started. */
  static KeyringRig locked() throws Exception {
    return make(
        rig -> {
          rig.startUnlocked();
          rig.stopKeyring();
          rig.startKeyring("");
        });
  }

  /** A bus with a keyring that nobody has ever unlocked. */
  static KeyringRig withoutCollection() throws Exception {
    return make(rig -> rig.startKeyring(""));
  }

  /** A bus on which a service owns the name, and never answers. */
  static KeyringRig frozen() throws Exception {
    return make(
        rig -> {
          rig.startUnlocked();
          String freeze = "kill -STOP " + rig.processes.get(1).pid();
          assertThat(Tools.run(Map.of(), "", List.of("sh", "-c", freeze)).status()).isZero();
        });
  }

  private interface Step {
    void take(KeyringRig rig) throws Exception;
  }

  private static KeyringRig make(Step step) throws Exception {
    Tools.require();
    KeyringRig rig = new KeyringRig(Files.createTempDirectory("keyring"));
    boolean made = false;
    try {
      rig.startBus();
      step.take(rig);
      made = true;
      return rig;
    } finally {
      if (!made) {
        rig.close();
      }
    }
  }

  /** Knows no services but those of this rig: the machine's own keyring must not be started. */
  private void startBus() throws Exception {
    Files.createDirectory(home.resolve("services"));
    Path configuration = home.resolve("bus.conf");
    Files.writeString(
        configuration,
        """
        <busconfig>
          <type>session</type>
          <listen>unix:path=%s</listen>
          <servicedir>%s</servicedir>
          <auth>EXTERNAL</auth>
          <policy context="default">
            <allow send_destination="*" eavesdrop="true"/>
            <allow eavesdrop="true"/>
            <allow own="*"/>
          </policy>
        </busconfig>
        """
            .formatted(socket(), home.resolve("services")));
    start("", "dbus-daemon", "--config-file=" + configuration, "--nofork", "--nopidfile");
    await(this::busListens);
  }

  /** The socket's file is there a moment before anybody listens. */
  private boolean busListens() {
    try (var connection = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
      return connection.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private void startUnlocked() throws Exception {
    startKeyring("a pass phrase", "--unlock");
  }

  /** Has the bus start this command when it is asked for secrets. */
  void startsOnDemand(String command) throws IOException {
    Files.writeString(
        home.resolve("services").resolve(SECRETS + ".service"),
        "[D-BUS Service]\nName=%s\nExec=%s\n".formatted(SECRETS, command));
    call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.ReloadConfig");
  }

  /** Ends the keyring and starts it unlocked again, as from one day to the next. */
  void startAgain() throws Exception {
    stopKeyring();
    startUnlocked();
  }

  /** Locks the collection as the desktop's password application would. */
  void lock() {
    call(
        SECRETS,
        "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service.Lock",
        "array:objpath:/org/freedesktop/secrets/collection/login");
  }

  Path socket() {
    return run.resolve("bus");
  }

  Map<String, String> environment() {
    return Map.of(
        "DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket(),
        "HOME", home.toString(),
        "XDG_DATA_HOME", home.resolve("data").toString(),
        "XDG_RUNTIME_DIR", run.toString(),
        "LANG", "C.UTF-8");
  }

  SystemCredentialStore store() {
    return SystemCredentialStore.in(environment());
  }

  private void stopKeyring() throws Exception {
    stop(processes.remove(1));
    await(() -> !isServed());
  }

  private boolean isServed() {
    return call(
            "org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", "string:" + SECRETS)
        .contains("boolean true");
  }

  private void startKeyring(String passPhrase, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("gnome-keyring-daemon", "--foreground", "--components=secrets"));
    command.add("--control-directory=" + run.resolve("control"));
    command.addAll(List.of(options));
    start(passPhrase, command.toArray(String[]::new));
    await(this::isServed);
  }

  private String call(String name, String path, String method, String... arguments) {
    List<String> command = new ArrayList<>(List.of("dbus-send", "--session", "--print-reply"));
    command.add("--dest=" + name);
    command.addAll(List.of(path, method));
    command.addAll(List.of(arguments));
    Tools.Outcome outcome = Tools.run(environment(), "", command);
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return outcome.output();
  }

  private void start(String input, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment());
    builder.environment().put("PATH", "/usr/bin:/bin");
    Process process = builder.start();
    processes.add(process);
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("the rig started in time").isLessThan(end);
      Thread.sleep(10);
    }
  }

  private void stop(Process process) {
    process.destroy();
    try {
      if (process.waitFor(2, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException kept) {
      Thread.currentThread().interrupt();
    }
    // What is frozen ends by nothing less.
    process.destroyForcibly();
  }

  @Override
  public void close() throws IOException {
    for (int i = processes.size() - 1; i >= 0; i--) {
      Process process = processes.get(i);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      stop(process);
    }
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
