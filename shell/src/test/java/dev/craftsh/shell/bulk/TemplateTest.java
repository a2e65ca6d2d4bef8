package dev.craftsh.shell.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.shell.failure.ShellException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"a b", "x; exit", "$(names)", "a > b", "| sh", "'", "\"", "\\", "{name}", "a\nb"})
  void aCellIsAlwaysOneWordAsItIs(String cell) {
    var template = new Template(List.of("info", "{name}", "x={name}."));

    assertThat(template.words(new Item(1, Map.of("name", cell))))
        .containsExactly("info", cell, "x=" + cell + ".");
  }

  @Test
  void aCellNeverBecomesAFlagNorNothing() {
    var template = new Template(List.of("info", "{name}"));

    for (var cell : List.of("--help", "-o", "")) {
      assertThatExceptionOfType(ShellException.class)
          .isThrownBy(() -> template.words(new Item(7, Map.of("name", cell))))
          .withMessageStartingWith("Cannot use row 7");
    }
  }

  @Test
  void bracesThatAreNoPlaceStayAsTheyAre() {
    var template = new Template(List.of("api", "{\"a\": \"{name}\"}", "{}", "{{name}}", "{a b}"));

    assertThat(template.words(Item.named(1, "hello")))
        .containsExactly("api", "{\"a\": \"hello\"}", "{}", "{name}", "{a b}");
    assertThat(template.places()).containsExactly("name");
  }

  @Test
  void headingsAreFoundInAnyForm() {
    var template = new Template(List.of("x", "{Created-At}", "{item}"));
    var item = new Item(1, Map.of("created_at", "today"));

    template.check(List.of(item));

    assertThat(template.words(item)).containsExactly("x", "today", "today");
  }

  @Test
  void anUnknownPlaceSaysWhichThereAre() {
    assertThatExceptionOfType(ShellException.class)
        .isThrownBy(() -> new Template(List.of("x", "{nam}")).check(List.of(Item.named(1, "a"))))
        .satisfies(
            refused -> {
              assertThat(refused).hasMessageStartingWith("There is no column for {nam}");
              assertThat(refused.remedy()).isEqualTo("did you mean {name}?");
            });
  }

  @Test
  void aCellCannotNameTheCommand() {
    assertThatExceptionOfType(ShellException.class)
        .isThrownBy(() -> new Template(List.of("{name}", "x")));
  }
}
