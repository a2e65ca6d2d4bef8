package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export-login f --snaps=a,b --acls package_push --expires 2027-01-01"
            + " | export-login f --packages a,b --permissions package_push --ttl 2027-01-01T00:00Z",
        "export-login f --expires=2027-01-01T10:00:00"
            + " | export-login f --ttl 2027-01-01T10:00:00Z",
        "export-login f --expires 2027-01-01T10:00+02:00"
            + " | export-login f --ttl 2027-01-01T10:00+02:00",
        "login --export f --charm a --bundle b --channel edge --permission p --ttl 3600"
            + " | login --export f --packages a --packages b --channels edge --permissions p"
            + " --ttl 3600s",
        "-v release -c edge -r 3 hello --format=json | release hello 3 edge --output json",
        "promote --yes --name=hello --from-channel=a --to-channel b"
            + " | promote hello --yes --from a --to b",
        "metrics hello --format table --name m --start 2026-01-01"
            + " | metrics hello --start 2026-01-01 m --output table",
        "register hello --store s --yes | register hello --store s",
      })
  void aLineIsSpelledAsThisShellDoes(String official, String here) {
    assertThat(String.join(" ", OfficialLine.of("tool", List.of(official.split(" ")))))
        .isEqualTo(here);
  }
}
