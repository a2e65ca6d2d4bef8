package dev.craftsh.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be told of the process's terminal without a terminal library. */
final class ProcessTerminal {
  private static final String[] NAMES = {"in", "out", "err"};
  private static final int UNKNOWN_WIDTH = 80;

  private ProcessTerminal() {}

  /** Whether standard stream 0, 1 or 2 is a terminal. */
  static boolean is(int descriptor) {
    // The launcher knows cheapest.
    var told = System.getProperty("craftsh.tty." + NAMES[descriptor]);
    if (told != null) {
      return told.equals("true");
    }
    try {
      var target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException noSuchPlace) {
      return false;
    }
  }

  /** How wide the screen is; asks {@code stty}, which is there wherever a terminal is. */
  static int columns() {
    int told = number(System.getProperty("craftsh.width", ""));
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
