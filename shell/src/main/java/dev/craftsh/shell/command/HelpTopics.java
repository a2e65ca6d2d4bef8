package dev.craftsh.shell.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short pages about what no single command explains. */
public final class HelpTopics {
  /** In the order in which they are listed. */
  public static final List<String> NAMES =
      List.of(
          "stores", "channels", "credentials", "output", "java", "scripts", "keys", "exit-status");

  private static final String FOLDER = "help/";

  private HelpTopics() {}

  /** The whole page of one of {@link #NAMES}, without a line break at its end. */
  public static String page(String name) {
    try (InputStream page = HelpTopics.class.getResourceAsStream(FOLDER + name + ".txt")) {
      if (page == null) {
        throw new IllegalStateException("there is no page on " + name);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page is about, in a few words. */
  public static String title(String name) {
    var page = page(name);
    return page.substring(page.indexOf(": ") + 2, page.indexOf('\n'));
  }
}
