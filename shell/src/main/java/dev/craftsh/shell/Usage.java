package dev.craftsh.shell;

import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.Keys;

/** What {@code --help} says. */
final class Usage {
  private static final int WIDTH = 80;
  private static final int INDENT = 28;
  private static final String BEFORE =
      """
      craftsh: the shell for Canonical's package stores

      Usage
        craftsh [options]                      the prompt
        craftsh [options] COMMAND [ARG...]     one command, as typed at the prompt
        craftsh [options] FILE.jsh|- [ARG...]  a script; - reads standard input
        craftsh check FILE.jsh...              look for mistakes; nothing is run
        craftsh sandbox [--port N]             serve an embedded store; see its help

      Options
      """;
  private static final String AFTER =
      """

      Most options are also keys of the configuration: see "craftsh help config".

      Credentials come from the first of: --credentials, --credentials-env,
      CRAFTSH_CREDENTIALS, SNAPCRAFT_STORE_CREDENTIALS or CHARMCRAFT_AUTH, the
      keyring. "whoami" says which one it was.

      Exit status
        0 done, 1 failed, 2 wrong usage or an answer was needed, 3 partly done,
        4 not logged in or not permitted, 5 accepted and still processing,
        6 changed meanwhile, 7 outcome unknown, 10 a dry run would change
        something, 130 interrupted

      "craftsh help" lists the commands, "craftsh help COMMAND" explains one.
      """;

  private Usage() {}

  static String text() {
    var text = new StringBuilder(BEFORE);
    for (var key : Keys.all()) {
      append(text, key);
    }
    return text.append(AFTER).toString();
  }

  private static void append(StringBuilder text, Key<?> key) {
    var line = new StringBuilder("  ").append(option(key));
    if (line.length() >= INDENT - 1) {
      text.append(line).append('\n');
      line.setLength(0);
    }
    for (var word : (key.summary() + variables(key)).split(" ", -1)) {
      if (line.length() > INDENT && line.length() + 1 + word.length() > WIDTH) {
        text.append(line).append('\n');
        line.setLength(0);
      }
      while (line.length() < INDENT - 1) {
        line.append(' ');
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }

  /** Short forms first, as everywhere: {@code -o, --output FORMAT}. */
  private static String option(Key<?> key) {
    var shorts = new StringBuilder();
    var longs = new StringBuilder();
    for (var spelling : key.spellings()) {
      var part = spelling.text().startsWith("--") ? longs : shorts;
      part.append(part.isEmpty() ? "" : ", ").append(spelling.text());
    }
    var words = shorts.isEmpty() ? "    " + longs : shorts + ", " + longs;
    if (key.placeholder().isEmpty()) {
      return words;
    }
    return words + (key.standsAlone() ? "[=" + key.placeholder() + "]" : " " + key.placeholder());
  }

  private static String variables(Key<?> key) {
    return key.variables().isEmpty() ? "" : "  [" + String.join(", ", key.variables()) + "]";
  }
}
