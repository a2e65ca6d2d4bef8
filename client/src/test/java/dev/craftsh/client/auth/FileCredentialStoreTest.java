package dev.craftsh.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.error.CredentialsUnavailable;
import dev.craftsh.client.error.KeyringUnavailable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileCredentialStoreTest {
  private final Path data;

  FileCredentialStoreTest(@TempDir Path data) {
    this.data = data;
  }

  static Stream<Vector> operations() {
    return Vectors.of("file-keyring.json");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theFileIsTheSameAsPythonsByteForByte(Vector vector) throws IOException {
    FileCredentialStore store =
        FileCredentialStore.inDataDirectory(data, vector.text("application"));
    JsonElement before = vector.input().get("file_before");
    if (!before.isJsonNull()) {
      Files.createDirectories(store.file().getParent());
      Files.writeString(store.file(), before.getAsString());
      Files.setPosixFilePermissions(store.file(), mode(vector));
    }
    int i = 0;
    for (JsonElement operation : vector.input().getAsJsonArray("operations")) {
      JsonObject result = vector.expected().getAsJsonArray("results").get(i++).getAsJsonObject();
      perform(store, operation.getAsJsonObject(), result);
    }
    assertThat(Files.exists(store.file()))
        .isEqualTo(vector.expected().get("file_exists").getAsBoolean());
    if (Files.exists(store.file())) {
      assertThat(Files.readString(store.file()))
          .isEqualTo(vector.expected().get("file_text").getAsString());
      assertThat(Files.getPosixFilePermissions(store.file())).isEqualTo(mode(vector));
    }
  }

  private static Set<PosixFilePermission> mode(Vector vector) {
    JsonElement mode = vector.expected().get("file_mode");
    boolean open = !mode.isJsonNull() && mode.getAsString().equals("0o644");
    return PosixFilePermissions.fromString(open ? "rw-r--r--" : "rw-------");
  }

  private static void perform(FileCredentialStore store, JsonObject operation, JsonObject result) {
    String service = operation.get("service").getAsString();
    String user = operation.get("username").getAsString();
    switch (operation.get("operation").getAsString()) {
      case "get" ->
          assertThat(store.get(service, user).orElse(""))
              .isEqualTo(result.get("value").isJsonNull() ? "" : result.get("value").getAsString());
      case "set" -> store.set(service, user, operation.get("password").getAsString());
      default -> {
        if (result.get("ok").getAsBoolean()) {
          store.delete(service, user);
        } else {
          assertThatExceptionOfType(CredentialsUnavailable.class)
              .isThrownBy(() -> store.delete(service, user));
        }
      }
    }
  }

  @Test
  void aNewFileAndItsDirectoryAreTheOwnersAlone() throws IOException {
    FileCredentialStore store = FileCredentialStore.inDataDirectory(data, "app");
    store.set("app", "host", "secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file())))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file().getParent())))
        .isEqualTo("rwx------");
    assertThat(store.toString()).doesNotContain("secret");
  }

  @Test
  void threadsThatWriteAtOnceLoseNothing() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      int number = t;
      threads.add(new Thread(() -> Writer.write(data, "t" + number, 25)));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertAllThere("t", 4, 25);
  }

  @Test
  void processesThatWriteAtOnceLoseNothing() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int p = 0; p < 2; p++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  data.toString(),
                  "p" + p,
                  "40")
              .redirectErrorStream(true)
              .redirectOutput(new File(data.toFile(), "out" + p))
              .start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertAllThere("p", 2, 40);
  }

  private void assertAllThere(String prefix, int writers, int entries) {
    FileCredentialStore store = FileCredentialStore.inDataDirectory(data, "app");
    for (int w = 0; w < writers; w++) {
      for (int i = 0; i < entries; i++) {
        assertThat(store.get(prefix + w, "host" + i)).contains("value" + i);
      }
    }
  }

  /** A program that writes many entries; another one may be doing the same. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      write(Path.of(args[0]), args[1], Integer.parseInt(args[2]));
    }

    static void write(Path data, String name, int entries) {
      FileCredentialStore store = FileCredentialStore.inDataDirectory(data, "app");
      for (int i = 0; i < entries; i++) {
        store.set(name, "host" + i, "value" + i);
      }
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(data.resolve("in-the-way"));
    FileCredentialStore store = new FileCredentialStore(file.resolve("credentials.json"));
    assertThatExceptionOfType(KeyringUnavailable.class)
        .isThrownBy(() -> store.set("app", "host", "secret"))
        .withMessageStartingWith("Cannot write the credentials file " + store.file())
        .satisfies(refused -> assertThat(refused.toString()).doesNotContain("secret"));
  }
}
