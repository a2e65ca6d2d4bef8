package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How long nothing was released, seen a hundred days after the sandbox began. */
class AgesTest extends SandboxedTest {

  private static Clock later() {
    return Clock.fixed(Clock.systemUTC().instant().plus(Duration.ofDays(100)), ZoneOffset.UTC);
  }

  @Test
  void eachRiskHasAnAgeInDaysAndClosedOnesHaveNone() {
    shell.at(later());
    shell.type("release hello 5 edge");
    shell.type("close hello beta");
    var rows = rows("ages hello -o json");

    assertThat(rows).hasSize(2);
    var row = rows.get(0).getAsJsonObject();
    assertThat(row.get("name").getAsString()).isEqualTo("hello");
    assertThat(row.get("edge").getAsInt()).isBetween(99, 100);
    assertThat(row.get("beta").isJsonNull()).isTrue();
    assertThat(row.get("beta_released_at").isJsonNull()).isTrue();
    assertThat(row.get("edge_released_at").getAsString()).endsWith("Z");
  }

  @Test
  void aScreenShowsThemAsAHeatMapWhoseLettersSayTheSame() {
    shell.at(later()).terminal(80);
    shell.type("release hello 5 edge");

    assertThat(shell.type("ages hello").stdout())
        .matches("(?s).*Name +Track +Stable +Candidate +Beta +Edge.*hello +latest .*▓ 3m.*");
  }

  @Test
  void withoutNamesAllPackagesAreLookedAtAndOldOnesCanBePicked() {
    shell.at(later());
    shell.type("release my-charm 1 edge");

    assertThat(rows("ages -o json")).isNotEmpty();
    assertThat(rows("ages --older-than 99d -o json").size()).isEqualTo(rows("ages -o json").size());
    assertThat(rows("ages --older-than 900d -o json")).isEmpty();
    assertThat(rows("ages --filter stable>1000 -o json")).isEmpty();
  }

  @Test
  void oneUnknownPackageFailsTheWhole() {
    assertThat(shell.type("ages hello nowhere")).exitedWith(1).stdoutIsEmpty();
    assertThat(shell.type("ages hello --older-than soon")).exitedWith(2);
  }

  private JsonArray rows(String line) {
    var run = shell.type(line);
    assertThat(run).succeeded();
    return JsonParser.parseString(run.stdout()).getAsJsonArray();
  }
}
