package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The comment that a script begins with: its help, in which lines that begin with {@code -D}
 * declare its parameters.
 *
 * @param help the lines without their marks; empty if the script has no such comment
 * @param parameters in the order in which they are declared
 */
record HeadComment(Optional<String> help, List<Parameter> parameters) {

  /** Reads the first block of {@code //} lines. */
  static HeadComment of(SourceFile file) {
    var help = new StringBuilder();
    var parameters = new ArrayList<Parameter>();
    int number = 0;
    for (var line : file.text().split("\n", -1)) {
      number++;
      var bare = line.strip();
      if (bare.startsWith("//")) {
        var words = bare.startsWith("// ") ? bare.substring(3) : bare.substring(2);
        help.append(words).append('\n');
        if (words.strip().startsWith("-D ")) {
          int column = line.indexOf("-D ") + 1;
          parameters.add(
              ParameterLine.read(words.strip(), new SourcePlace(file.name(), number, column)));
        }
      } else if (!help.isEmpty() || !(bare.isEmpty() || bare.startsWith("#!"))) {
        break;
      }
    }
    var text = help.toString().stripTrailing();
    return new HeadComment(text.isEmpty() ? Optional.empty() : Optional.of(text), parameters);
  }
}
