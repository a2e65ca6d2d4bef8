package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The README's pictures are those that {@code docs/pictures/draw} draws, of real sessions. */
class PicturesTest {
  private static final Path TOP = Path.of("..");
  private static final Path PICTURES = TOP.resolve("docs/pictures");

  @Test
  void theReadmeShowsWhatTheScriptDraws() throws IOException {
    var drawn = named(PICTURES.resolve("draw"), "(?m)^    \"([a-z-]+)\": Scene\\(");
    assertThat(drawn).hasSize(3);
    assertThat(named(TOP.resolve("README.md"), "\\(docs/pictures/([a-z-]+)\\.svg\\)"))
        .isEqualTo(drawn);
  }

  @Test
  void eachPictureIsASessionAtThePrompt() throws Exception {
    for (var name : named(PICTURES.resolve("draw"), "(?m)^    \"([a-z-]+)\": Scene\\(")) {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      var picture = builder.parse(PICTURES.resolve(name + ".svg").toFile()).getDocumentElement();
      assertThat(picture.getTagName()).isEqualTo("svg");
      assertThat(picture.getTextContent()).contains("sandbox-charm>");
    }
  }

  private static Set<String> named(Path file, String pattern) throws IOException {
    var names = new TreeSet<String>();
    Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .forEach(found -> names.add(found.group(1)));
    return names;
  }
}
