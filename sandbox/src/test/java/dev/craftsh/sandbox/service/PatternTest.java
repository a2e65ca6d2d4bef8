package dev.craftsh.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
  @ParameterizedTest
  @CsvSource({
    "edge, edge, true",
    "edge, latest/edge, false",
    "*, latest/edge, true",
    "*/edge, latest/edge, true",
    "latest/*, latest/edge/fix, true",
    "latest/?dge, latest/edge, true",
    "latest/?dge, latest/dge, false",
    "*a*b*, xxaxxbxx, true",
    "*a*b*, xxbxxaxx, false",
    "**, x, true",
  })
  void starsAndQuestionMarksStandForOtherCharacters(String pattern, String text, boolean matches) {
    assertThat(Pattern.matches(pattern, text)).isEqualTo(matches);
  }
}
