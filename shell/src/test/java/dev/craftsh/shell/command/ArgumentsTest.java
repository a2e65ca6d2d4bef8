package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static final CommandSpec SPEC =
      CommandSpec.named("release")
          .summary("Release")
          .argument("name", Slot.PACKAGE)
          .argument("revision", Slot.REVISION)
          .repeated("channel", Slot.CHANNEL)
          .flag("force", "do it")
          .option("data", 'd', "TEXT", Slot.FREE, "a value")
          .options("resource", 'r', "NAME:N", Slot.RESOURCE, "several")
          .example("release hello 3 edge")
          .build();

  private static Arguments parse(String... words) {
    return Arguments.parse(SPEC, List.of(words));
  }

  private static ShellException refusal(String... words) {
    try {
      parse(words);
    } catch (ShellException refused) {
      assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
      return refused;
    }
    throw new AssertionError("was not refused");
  }

  @Test
  void wordsFillThePlacesInOrderAndTheLastTakesTheRest() {
    var arguments = parse("hello", "3", "edge", "beta");

    assertThat(arguments.get("name")).containsExactly("hello");
    assertThat(arguments.get("revision")).containsExactly("3");
    assertThat(arguments.get("channel")).containsExactly("edge", "beta");
    assertThat(arguments.get("force")).isEmpty();
  }

  @Test
  void flagsStandAnywhereInAllTheirForms() {
    var arguments =
        parse("--force", "hello", "-d", "x", "3", "-ra:1", "edge", "--resource=b:2", "-r", "c:3");

    assertThat(arguments.get("force")).hasSize(1);
    assertThat(arguments.get("data")).containsExactly("x");
    assertThat(arguments.get("resource")).containsExactly("a:1", "b:2", "c:3");
    assertThat(arguments.get("channel")).containsExactly("edge");
  }

  @Test
  void afterTwoDashesNothingIsAFlag() {
    assertThat(parse("hello", "3", "--", "--force").get("channel")).containsExactly("--force");
  }

  @Test
  void theMissingArgumentIsNamedWithTheUsage() {
    var refused = refusal("hello", "3");

    assertThat(refused.what()).isEqualTo("Cannot run release");
    assertThat(refused.why()).isEqualTo("the channel is missing");
    assertThat(refused.remedy())
        .isEqualTo(
            "usage: release NAME REVISION CHANNEL... [--force] [--data TEXT]"
                + " [--resource NAME:N]...; for example: release hello 3 edge");
  }

  @Test
  void anUnknownFlagGetsTheNearestOne() {
    assertThat(refusal("hello", "3", "edge", "--forse").remedy())
        .startsWith("did you mean --force? usage: release NAME");
  }

  @Test
  void aFlagWithoutItsValueAndOneWithTooManyAreRefused() {
    assertThat(refusal("hello", "3", "edge", "-d").why()).isEqualTo("--data needs a value: TEXT");
    assertThat(refusal("hello", "3", "edge", "-d", "a", "-d", "b").why())
        .isEqualTo("--data was given twice");
    assertThat(refusal("hello", "3", "edge", "--force=yes").why())
        .isEqualTo("--force takes no value");
  }

  @Test
  void aWordTooManyIsNamed() {
    var spec = CommandSpec.named("names").summary("Names").example("names").build();

    assertThatThrownBy(() -> Arguments.parse(spec, List.of("hello")))
        .isInstanceOfSatisfying(
            ShellException.class,
            refused -> assertThat(refused.why()).isEqualTo("\"hello\" is one word too many"));
  }

  @Test
  void aSpecWithoutSummaryOrExampleIsNotBuilt() {
    assertThatThrownBy(() -> CommandSpec.named("names").summary("Names").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("command names needs a summary and an example");
  }

  @Test
  void twoCommandsOfOneNameAreRefused() {
    assertThatThrownBy(() -> new CommandRegistry(List.of(new NamesCommand(), new NamesCommand())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("\"names\" names both names and names");
  }
}
