package dev.craftsh.client.keyring;

import dev.craftsh.client.auth.FileCredentialStore;
import dev.craftsh.client.auth.MemoryCredentialStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a program of its own does with a keyring. Ends by returning from main, never by System.exit.
 */
final class KeyringProcess {
  static final int WRITES = 20;

  private KeyringProcess() {}

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "probe" -> System.out.println(SystemCredentialStore.in(System.getenv()).probe().state());
      case "write" -> write(arguments[1]);
      case "elsewhere" -> keepElsewhere();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void write(String writer) {
    SystemCredentialStore store = SystemCredentialStore.in(System.getenv());
    for (int i = 0; i < WRITES; i++) {
      store.set(writer, "h" + i + ".test", writer + i);
      store.set("shared", "a.test", writer + i);
    }
  }

  private static void keepElsewhere() throws Exception {
    SystemCredentialStore unused = SystemCredentialStore.in(System.getenv());
    MemoryCredentialStore memory = new MemoryCredentialStore();
    memory.set("app", "a.test", "text");
    Path directory = Files.createTempDirectory("elsewhere");
    FileCredentialStore file = FileCredentialStore.inDataDirectory(directory, "app");
    file.set("app", "a.test", "text");
    System.out.println(memory.get("app", "a.test") + " " + file.get("app", "a.test") + unused);
    try (Stream<Path> files = Files.walk(directory)) {
      files.map(Path::toFile).forEach(java.io.File::deleteOnExit);
    }
  }

  static List<String> command(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KeyringProcess.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  static Process start(Map<String, String> environment, String... arguments) throws Exception {
    return Tools.start(environment, command(List.of(), arguments));
  }
}
