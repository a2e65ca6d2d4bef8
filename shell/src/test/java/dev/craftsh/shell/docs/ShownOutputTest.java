package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShownOutputTest {

  @Test
  void outputThatDiffersInOneCharacterIsRefused() {
    assertThat(ShownOutput.matches(List.of("edge  7"), "edge  8\n")).isFalse();
    assertThat(ShownOutput.matches(List.of("edge  7"), "edge  7  \n")).isTrue();
  }

  @Test
  void anEllipsisStandsForAnythingInItsLineOnly() {
    assertThat(ShownOutput.matches(List.of("id … of hello"), "id 42x of hello\n")).isTrue();
    assertThat(ShownOutput.matches(List.of("id …"), "id 1\nand more\n")).isFalse();
  }

  @Test
  void anEllipsisAloneStandsForAnyLines() {
    assertThat(ShownOutput.matches(List.of("first", "…"), "first\nsecond\nthird\n")).isTrue();
    assertThat(ShownOutput.matches(List.of("…", "last"), "first\nsecond\n")).isFalse();
  }

  @Test
  void noOutputIsOnlyMatchedByNone() {
    assertThat(ShownOutput.matches(List.of(), "")).isTrue();
    assertThat(ShownOutput.matches(List.of(), "surprise\n")).isFalse();
  }
}
