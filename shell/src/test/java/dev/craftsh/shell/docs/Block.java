package dev.craftsh.shell.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a page.
 *
 * @param line the 1-based line of its opening fence
 */
record Block(Path page, int line, String language, List<String> lines) {

  static List<Block> of(Path page) throws IOException {
    var blocks = new ArrayList<Block>();
    var lines = Files.readAllLines(page);
    for (int i = 0; i < lines.size(); i++) {
      var opening = lines.get(i).strip();
      if (!opening.startsWith("```")) {
        continue;
      }
      var language = opening.substring(3).strip();
      int start = i + 1;
      do {
        i++;
      } while (i < lines.size() && !lines.get(i).strip().equals("```"));
      blocks.add(new Block(page, start, language, List.copyOf(lines.subList(start, i))));
    }
    return blocks;
  }

  /** The inputs, each with the output that the page shows under it. */
  List<Step> steps(String prompt) {
    var steps = new ArrayList<Step>();
    var output = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      var text = lines.get(i);
      if (text.startsWith(prompt)) {
        output = new ArrayList<>();
        steps.add(new Step(line + 1 + i, text.substring(prompt.length()).strip(), output));
      } else {
        output.add(text);
      }
    }
    return steps;
  }

  /** One line typed, and what the page says comes of it. */
  record Step(int line, String input, List<String> output) {

    /** Whether the first line ends with an error's code in brackets. */
    boolean showsAnError() {
      return !output.isEmpty() && output.get(0).matches(".*  \\[[A-Z-]+]");
    }
  }
}
