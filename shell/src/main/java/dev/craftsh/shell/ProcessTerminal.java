package dev.craftsh.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be told of the process's terminal without a terminal library. */
final class ProcessTerminal {
  /** Three digits for input, output and errors, 1 for a terminal; the launcher knows cheapest. */
  private static final String TOLD = System.getProperty("craftsh.tty", "");

  private static final int UNKNOWN_WIDTH = 80;

  private ProcessTerminal() {}

  /** Whether standard stream 0, 1 or 2 is a terminal. */
  static boolean is(int descriptor) {
    if (TOLD.length() == 3) {
      return TOLD.charAt(descriptor) == '1';
    }
    try {
      var target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException noSuchPlace) {
      return System.console() != null;
    }
  }

  /** How wide the screen is; asks {@code stty}, which is there wherever a terminal is. */
  static int columns() {
    int told = number(System.getenv().getOrDefault("COLUMNS", ""));
    if (told > 0) {
      return told;
    }
    try {
      var stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectErrorStream(true)
              .start();
      var size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      int asked = number(size.substring(size.indexOf(' ') + 1).strip());
      return asked > 0 ? asked : UNKNOWN_WIDTH;
    } catch (IOException noTerminal) {
      return UNKNOWN_WIDTH;
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
