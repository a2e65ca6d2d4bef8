package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.JavaToken;
import dev.craftsh.shell.engine.JavaTokens;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.List;

/**
 * Options behind a script's name, where they belong to the script. Whoever writes {@code --dry-run}
 * there and is not heard has changed a store that he meant to leave alone, so what the script
 * cannot know of is refused.
 */
final class StrayOptions {
  /** What the shell promises not to do. */
  private static final List<String> PROTECTING = List.of("--dry-run", "--read-only");

  private StrayOptions() {}

  /** Refuses them; words behind {@code --} are meant for the script, whatever they look like. */
  static void refuse(SourceFile script, List<String> words) {
    var heard = words.indexOf("--");
    for (var word : heard < 0 ? words : words.subList(0, heard)) {
      var name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      if (PROTECTING.contains(name) && !script.text().contains(name)) {
        throw refused(script, word, "the script does not know it", word + " ");
      }
      if (isOption(word) && !mayReadWords(script)) {
        throw refused(script, word, "the script takes no words", "");
      }
    }
  }

  private static boolean isOption(String word) {
    return word.length() > 1 && word.startsWith("-") && !word.startsWith("-D");
  }

  /** What a script loads may read them, too. */
  private static boolean mayReadWords(SourceFile script) {
    for (var token : JavaTokens.of(script.text())) {
      if (token.kind() == JavaToken.Kind.WORD
          && (token.text().equals("args") || token.text().equals("load"))) {
        return true;
      }
    }
    return false;
  }

  private static ShellException refused(
      SourceFile script, String word, String why, String corrected) {
    return ShellException.usage(
        ErrorCodes.PARAMETER,
        "Cannot run " + script.name(),
        "\"" + word + "\" stands behind the script's name, where it is the script's, and " + why,
        corrected.isEmpty()
            ? "put craftsh's own options before the script's name"
            : "put it before the script's name: craftsh " + corrected + script.name());
  }
}
