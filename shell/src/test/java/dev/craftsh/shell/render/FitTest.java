package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  @Test
  void whatFitsStaysWhole() {
    assertThat(Fit.cut("hello", 5, "…")).isEqualTo("hello");
    assertThat(Fit.cut("数据", 4, "…")).isEqualTo("数据");
  }

  @Test
  void whatDoesNotFitEndsInAMark() {
    assertThat(Fit.cut("hello world", 6, "…")).isEqualTo("hello…");
    assertThat(Fit.cut("数据库", 4, "…")).isEqualTo("数…");
    assertThat(Fit.cut("hello", 2, "...")).isEqualTo("he");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void noLetterIsEverParted(int width) {
    var text = "e\u0301" + FAMILY + "🇩🇪" + "नि" + "👍🏽";

    var cut = Fit.cut(text, width, "");

    assertThat(DisplayWidth.of(cut)).isLessThanOrEqualTo(width);
    int end = 0;
    while (end < cut.length()) {
      end = Graphemes.end(text, end);
    }
    assertThat(end).isEqualTo(cut.length());
  }

  @Test
  void linesAreBrokenBetweenWordsAndOnlyLongWordsInside() {
    assertThat(Fit.wrap("one two three", 7)).containsExactly("one two", "three");
    assertThat(Fit.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
    assertThat(Fit.wrap(FAMILY + FAMILY, 2)).containsExactly(FAMILY, FAMILY);
    assertThat(Fit.wrap("数据", 1)).containsExactly("数", "据");
  }
}
