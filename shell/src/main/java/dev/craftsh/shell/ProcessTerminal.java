package dev.craftsh.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can be told of the process's terminal without a terminal library. */
final class ProcessTerminal {
  private static final int STREAMS = 3;
  private static final int UNKNOWN_WIDTH = 80;
  private static final int UNKNOWN_HEIGHT = 24;

  private ProcessTerminal() {}

  /** Whether standard stream 0, 1 or 2 is a terminal. */
  static boolean is(int descriptor) {
    // The launcher knows cheapest.
    var told = System.getProperty("craftsh.tty", "");
    if (told.length() == STREAMS) {
      return told.charAt(descriptor) == '1';
    }
    try {
      var target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException noSuchPlace) {
      return false;
    }
  }

  /** How wide the screen is now; asks {@code stty}, which is there wherever a terminal is. */
  static int columns() {
    var size = size();
    int asked = number(size.substring(size.indexOf(' ') + 1));
    return asked > 0 ? asked : UNKNOWN_WIDTH;
  }

  /** How tall the screen is now. */
  static int rows() {
    var size = size();
    int asked = number(size.substring(0, Math.max(0, size.indexOf(' '))));
    return asked > 0 ? asked : UNKNOWN_HEIGHT;
  }

  /** Rows and columns with a blank between them, or nothing of use. */
  private static String size() {
    try {
      var stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(Path.of("/dev/tty").toFile())
              .redirectErrorStream(true)
              .start();
      return new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException noTerminal) {
      return "";
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
