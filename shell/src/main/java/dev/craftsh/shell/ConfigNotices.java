package dev.craftsh.shell;

import dev.craftsh.shell.config.Configuration;
import dev.craftsh.shell.render.Display;
import java.util.List;

/** Tells of what is wrong in the configuration file before anything relies on it. */
record ConfigNotices(Configuration configuration, Display display) {
  /** What must work so that somebody can mend it. */
  private static final List<String> MENDING = List.of("config", "help");

  /** A mistake refuses the start: a file may say read-only, and must not be left out quietly. */
  void tell(List<String> words) {
    for (var warning : configuration.warnings()) {
      display.say(warning);
    }
    var mistake = configuration.mistake();
    if (mistake.isEmpty()) {
      return;
    }
    if (words.isEmpty() || !MENDING.contains(words.get(0))) {
      throw mistake.get();
    }
    display.say(mistake.get().what() + ": " + mistake.get().why());
  }
}
