package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What a package says about itself is compared, shown and only then changed. */
class UploadMetadataTest extends SandboxedTest {

  @Test
  void fieldsThatDifferAreShownBeforeAndAfterAndSent() {
    assertThat(shell.type("upload-metadata hello summary='Says hello' title=Hello --yes -o json"))
        .succeeded()
        .stdoutContains("\"field\": \"summary\"", "\"after\": \"Says hello\"")
        .stderrContains("summary: ", "→ \"Says hello\"");
    assertThat(api("/v1/charm/hello", "summary")).isEqualTo("Says hello");
    assertThat(shell.type("upload-metadata hello summary='Says hello' --yes -o table"))
        .succeeded()
        .stderrContains("the store says so already");
  }

  @Test
  void theTextOfAFileIsTakenWholeAndAnEmptyOneTakesTheFieldAway() throws IOException {
    Files.writeString(directory.resolve("about.md"), "# Hello\n\nSays hello, 你好.\n");
    assertThat(shell.type("upload-metadata hello description=@about.md --yes")).succeeded();
    assertThat(api("/v1/charm/hello", "description")).isEqualTo("# Hello\n\nSays hello, 你好.");
    assertThat(shell.type("upload-metadata hello description= --yes -o json"))
        .succeeded()
        .stdoutContains("\"after\": null");
    assertThat(shell.type("upload-metadata hello description=@nowhere --yes"))
        .exitedWith(2)
        .stderrContains("nowhere");
  }

  @Test
  void nothingIsSentUntilTheAnswerIsYes() {
    shell.answering("no");
    assertThat(shell.type("upload-metadata hello summary=Other")).exitedWith(2);
    assertThat(shell.questions()).containsExactly("Change 1 field of hello? [y/N] ");
    assertThat(api("/v1/charm/hello", "summary")).isNotEqualTo("Other");
    shell.answering("y");
    assertThat(shell.type("upload-metadata hello summary=Other")).succeeded();
    assertThat(api("/v1/charm/hello", "summary")).isEqualTo("Other");
  }

  @Test
  void whatSomebodyEditedInTheSnapStoreIsOverwrittenByForceOnly() {
    shell.type("profile use sandbox-snap");
    assertThat(shell.type("upload-metadata hello summary=Theirs --force --yes")).succeeded();

    assertThat(shell.type("upload-metadata hello summary=Ours --yes"))
        .exitedWith(6)
        .stderrContains("--force");
    assertThat(shell.type("upload-metadata hello summary=Ours --force --yes")).succeeded();
    assertThat(shell.type("upload-metadata hello summary=Ours --yes -o table"))
        .succeeded()
        .stderrContains("the store says so already");
  }

  @Test
  void aWordWithoutATextIsRefused() {
    assertThat(shell.type("upload-metadata hello summary --yes"))
        .exitedWith(2)
        .stderrContains("FIELD=@FILE");
  }

  private String api(String path, String field) {
    var answer = JsonParser.parseString(shell.type("api GET " + path).stdout()).getAsJsonObject();
    var value = answer.getAsJsonObject("metadata").get(field);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }
}
