package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import dev.craftsh.shell.render.DisplayWidth;
import dev.craftsh.shell.testkit.SandboxedTest;
import dev.craftsh.shell.testkit.TestShell;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said before the first prompt, and to whom. */
class BannerTest extends SandboxedTest {
  private static String login(String user, String expires) {
    var key = "key".getBytes(StandardCharsets.UTF_8);
    var account = Base64.getEncoder().encodeToString(bytes("{\"username\": \"" + user + "\"}"));
    var root =
        Macaroon.create(MacaroonFormat.V1, key, bytes("root"), "store.example")
            .addFirstParty("store.example|expires|" + expires);
    var discharge =
        Macaroon.create(MacaroonFormat.V1, key, bytes("discharge"), "login.example")
            .addFirstParty("login.example|account|" + account);
    return new Credentials.UbuntuOne(root.toBase64(), discharge.toBase64()).export();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What stands above the prompt, which is left at once. */
  private static List<String> banner(TestShell shell, String... options) {
    var said = shell.prompting(Repl::serve).start(options).stderr();
    return said.substring(0, said.lastIndexOf('\n') + 1).lines().toList();
  }

  private TestShell outside() {
    return TestShell.in(directory).atFixedTime().terminal(100).with("--offline");
  }

  @Test
  void sandboxAndHelpAreNamed() {
    assertThat(banner(shell.terminal(100)))
        .satisfiesExactly(
            line -> assertThat(line).contains("on sandbox-charm, a store in this process"),
            line -> assertThat(line).contains("help lists commands"),
            line -> assertThat(line).contains("New here? tour"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-27T12:00:00Z    | as jo; the login ends on 2026-11-27, in 5 d
          2026-11-22T15:30:00Z    | as jo; the login ends on 2026-11-22, in 3 h
          2026-11-20T00:00:00.25Z | as jo; the login ended on 2026-11-20: login
          """)
  void theLoginSaysForWhomItIsAndHowLong(String expires, String words) {
    var outside = outside().variable("CRAFTSH_CREDENTIALS", login("jo", expires));

    assertThat(banner(outside).get(0)).contains("on charm, production " + words);
  }

  @Test
  void whereNobodyIsLoggedInThatIsSaid() {
    assertThat(banner(outside()).get(0)).endsWith("on charm, production: nobody is logged in");
    assertThat(banner(outside().variable("CRAFTSH_CREDENTIALS", "bm9uc2Vuc2U=")).get(0))
        .endsWith("on charm, production");
  }

  @Test
  void aLogIsNamed() {
    assertThat(banner(outside(), "--log", "done.jsonl"))
        .hasSize(3)
        .contains("What is done here is added to done.jsonl.");
  }

  @Test
  void threeLinesAreTheMostAtAnyWidth() {
    var name = "somebody-with-a-long-name@example.com";
    for (int width = 1; width <= 200; width++) {
      int columns = width;
      var narrow =
          outside()
              .terminal(width)
              .variable("CRAFTSH_CREDENTIALS", login(name, "2026-11-27T12:00:00Z"));
      assertThat(banner(narrow, "--log", "done.jsonl"))
          .as("%d columns", width)
          .hasSizeBetween(1, 3)
          .allMatch(line -> DisplayWidth.of(line) <= columns);
    }
  }

  @Test
  void whoIsQuietOrPipedGetsNone() {
    assertThat(banner(outside(), "-q")).isEmpty();
    assertThat(banner(TestShell.in(directory).answering())).isEmpty();
  }

  @Test
  void whatALoginSaysCannotDriveTheTerminal() {
    var hostile = login("jo\\u001b[2J", "2026-11-27T12:00:00Z");

    assertThat(String.join("\n", banner(outside().variable("CRAFTSH_CREDENTIALS", hostile))))
        .contains("jo\\u001b[2J")
        .doesNotContain("\u001b");
  }
}
