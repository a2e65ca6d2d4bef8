package dev.craftsh.shell.script;

import java.util.Optional;

/** The comment that a script begins with, which is its help. */
final class HeadComment {

  private HeadComment() {}

  /** The lines of the first comment block without their marks; empty if the script has none. */
  static Optional<String> of(String script) {
    var help = new StringBuilder();
    for (var line : script.split("\n", -1)) {
      var bare = line.strip();
      if (bare.startsWith("//")) {
        help.append(bare.startsWith("// ") ? bare.substring(3) : bare.substring(2)).append('\n');
      } else if (!help.isEmpty() || !(bare.isEmpty() || bare.startsWith("#!"))) {
        break;
      }
    }
    return help.isEmpty() ? Optional.empty() : Optional.of(help.toString().stripTrailing());
  }
}
