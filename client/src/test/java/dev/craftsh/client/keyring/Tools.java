package dev.craftsh.client.keyring;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Programs that tests run: Debian's gnome-keyring, dbus, libsecret-tools, and packages of Python.
 */
public final class Tools {
  private static final String PYTHON = "/usr/bin/python3";

  private Tools() {}

  /**
   * Skips the test where a program is missing, except in CI, where all of them have to be there.
   */
  static void require() {
    for (String program :
        List.of("dbus-daemon", "dbus-send", "gnome-keyring-daemon", "secret-tool")) {
      present(program + " is installed", Files.isExecutable(Path.of("/usr/bin", program)));
    }
  }

  static void requirePython() {
    requirePython("python3-keyring and python3-secretstorage", "keyring, secretstorage");
  }

  /** The same for modules of Python, and the packages that bring them. */
  public static void requirePython(String packages, String modules) {
    boolean usable =
        Files.isExecutable(Path.of(PYTHON))
            && run(Map.of(), "", List.of(PYTHON, "-c", "import " + modules)).status() == 0;
    present(packages + " are installed", usable);
  }

  private static void present(String what, boolean isSo) {
    if (!isSo && "true".equals(System.getenv("CI"))) {
      fail("in CI it must be so that " + what);
    }
    assumeTrue(isSo, "needs that " + what);
  }

  /** How a program ended, and what it wrote. */
  public record Outcome(int status, String output) {}

  /** What a Python program prints. */
  static String python(Map<String, String> environment, String program, String... arguments) {
    List<String> command = new java.util.ArrayList<>(List.of(PYTHON, "-c", program));
    command.addAll(List.of(arguments));
    Outcome outcome = run(environment, "", command);
    if (outcome.status() != 0) {
      fail("python3 ended with " + outcome.status() + ": " + outcome.output());
    }
    return outcome.output().strip();
  }

  /** Runs a program to its end, in nothing but the given environment. */
  public static Outcome run(Map<String, String> environment, String input, List<String> command) {
    try {
      Process process = start(environment, command);
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        fail(command + " did not end");
      }
      return new Outcome(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Starts a program in nothing but the given environment. */
  public static Process start(Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", "/usr/bin:/bin");
    return builder.start();
  }
}
