package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.result.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole output of each format for rows that are hard to show, compared with files. With {@code
 * -Dcraftsh.golden.write=true} the files are written instead; then read the difference.
 */
class GoldenOutputTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final String TALK = "--- said on stderr ---\n";

  /** Marks the roles, so that a golden file shows them. */
  private static final Theme MARKS =
      (role, text) -> "<" + role.name().toLowerCase(java.util.Locale.ROOT) + ":" + text + ">";

  record Case(String name, OutputFormat format, Screen screen, Theme theme, Result result) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> everyFormat() {
    var cases = new ArrayList<Case>();
    for (var format : OutputFormat.values()) {
      for (var rows : List.of("none", "one", "many", "record", "drawings")) {
        var screen = new Screen(100, Glyphs.UNICODE, " (--wide shows all)");
        cases.add(
            new Case(
                format.word() + "-" + rows, format, screen, Theme.PLAIN, Samples.result(rows)));
      }
    }
    return cases.stream();
  }

  static Stream<Case> everyScreen() {
    var cases = new ArrayList<Case>();
    for (int width : new int[] {20, 40, 80, 200}) {
      for (var glyphs : Glyphs.values()) {
        var screen = new Screen(width, glyphs, " (--wide shows all)");
        if (glyphs == Glyphs.WORDS && width != 80) {
          continue;
        }
        for (var rows : List.of("none", "one", "many", "record", "drawings")) {
          var name = "screen-" + width + "-" + glyphs.name().toLowerCase(java.util.Locale.ROOT);
          cases.add(
              new Case(
                  name + "-" + rows,
                  OutputFormat.TABLE,
                  screen,
                  Theme.PLAIN,
                  Samples.result(rows)));
        }
      }
    }
    var screen = new Screen(60, Glyphs.UNICODE, " (--wide shows all)");
    cases.add(
        new Case(
            "colour", OutputFormat.TABLE, screen, new ColorTheme(false), Samples.result("many")));
    cases.add(
        new Case("roles-drawings", OutputFormat.TABLE, screen, MARKS, Samples.result("drawings")));
    cases.add(new Case("roles", OutputFormat.TABLE, screen, MARKS, Samples.result("many")));
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource({"everyFormat", "everyScreen"})
  void theWholeOutputIsAsWrittenDown(Case sample) throws IOException {
    var out = new StringBuilder();
    var talk = new StringBuilder();
    var renderer = Renderers.of(sample.format(), out, talk, sample.screen(), sample.theme(), true);
    sample.result().writeTo(renderer);
    var text = out + (talk.isEmpty() ? "" : TALK + talk);

    var file = FOLDER.resolve(sample.name() + ".txt");
    if (Boolean.getBoolean("craftsh.golden.write")) {
      Files.writeString(file, text);
    }
    assertThat(file).content().isEqualTo(text);
    assertThat(tooWide(out.toString(), sample)).isEmpty();
  }

  /** No line may be wider than the screen, or the terminal breaks it. */
  private static List<String> tooWide(String out, Case sample) {
    var wide = new ArrayList<String>();
    boolean marked = sample.theme() != Theme.PLAIN;
    boolean spoken = sample.screen().glyphs() == Glyphs.WORDS;
    if (sample.format() == OutputFormat.TABLE && !marked && !spoken) {
      for (var line : out.split("\n", -1)) {
        if (DisplayWidth.of(line) > sample.screen().width()) {
          wide.add(line);
        }
      }
    }
    return wide;
  }
}
