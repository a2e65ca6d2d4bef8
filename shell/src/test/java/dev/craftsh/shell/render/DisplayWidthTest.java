package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "hello, 5",
    "naïve, 5",
    "e\u0301, 1",
    "数据库, 6",
    "한국어, 6",
    "ﾊﾝｶｸ, 4",
    "👍, 2",
    "👍🏽, 2",
    "👩‍💻, 2",
    "❤️, 2",
    "↑, 1",
    "🇩🇪, 2",
    "👨‍👩‍👧‍👦, 2",
    "1️⃣, 2",
    "\u1112\u1161\u11ab, 2",
  })
  void isWhatATerminalDraws(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }
}
