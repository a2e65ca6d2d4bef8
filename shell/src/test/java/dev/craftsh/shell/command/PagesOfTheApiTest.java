package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.shell.testkit.SandboxedTest;
import org.junit.jupiter.api.Test;

/** Answers of more than one page. */
class PagesOfTheApiTest extends SandboxedTest {

  @Test
  void allPagesAreOneArray() {
    shell.type("profile use sandbox-snap");
    shell.type(
        "for (int i = 0; i < 60; i++) store.release(\"hello\", ReleaseRequest.of(5, \"edge\"))");
    var history = shell.type("history hello -o json").stdout();
    int done = JsonParser.parseString(history).getAsJsonArray().size();
    var line = "api /api/v2/snaps/hello/releases --jq .releases[].when -o json";

    assertThat(done).isGreaterThan(60);
    assertThat(size(line + " --paginate")).isEqualTo(done);
    assertThat(size(line + " --paginate --most-pages 1")).isLessThan(done);
    assertThat(shell.type("api POST /v1/charm --paginate")).exitedWith(2);
  }

  private int size(String line) {
    var run = shell.type(line);
    assertThat(run).succeeded();
    return JsonParser.parseString(run.stdout()).getAsJsonArray().size();
  }
}
