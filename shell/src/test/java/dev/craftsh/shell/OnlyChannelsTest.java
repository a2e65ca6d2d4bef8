package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels that somebody excluded from what a shell may change. */
class OnlyChannelsTest extends SandboxedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "release hello 3 stable",
        "release hello 3 edge,candidate",
        "promote hello --from edge --to stable --yes",
        "close hello stable --force",
        "ensure hello stable=5",
        "store.release(\"hello\", ReleaseRequest.of(3, \"stable\"))"
      })
  void whatWouldChangeAnotherChannelIsRefusedOnBothStores(String line) {
    shell.with("--only-channels", "edge,*/beta");
    for (var store : List.of("charm", "snap")) {
      shell.type("profile use sandbox-" + store);
      var before = shell.type("status hello -o json").stdout();
      assertThat(shell.type(line))
          .exitedWith(ExitStatus.USAGE)
          .stderrContains("and only-channels is edge,*/beta", "start without --only-channels");
      assertThat(shell.type("status hello -o json").stdout()).isEqualTo(before);
    }
  }

  @Test
  void theOthersMayBeChanged() {
    shell.with("--only-channels", "edge,*/beta");
    assertThat(shell.type("release hello 5 edge")).succeeded();
    assertThat(shell.type("release hello 5 1.0/beta")).succeeded();
    assertThat(shell.type("close hello 1.0/beta --force")).succeeded();
    assertThat(shell.type("create-track hello 3.0")).succeeded();
  }

  @Test
  void rawRequestsAndDryRunsAreNoWayAround() {
    shell.with("--only-channels", "edge");
    assertThat(
            shell.type(
                "api POST /v1/charm/hello/releases -d '[{\"channel\": \"latest/stable\", \"revision\": 3}]'"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("it changes latest/stable");
    shell.type("set dry-run on");
    assertThat(shell.type("release hello 3 stable")).exitedWith(ExitStatus.USAGE);
  }

  @Test
  void noByteIsSentOfAPackageThatIsToGoThere() throws IOException {
    PackageFiles.charm(directory, "hello.charm", "hello");
    shell.with("--only-channels", "edge", "-v");
    assertThat(shell.type("upload hello.charm --release stable"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("only-channels")
        .nowhereContains("unscanned-upload");
  }

  @Test
  void aProfileKeepsThem() {
    assertThat(shell.type("config set only-channels edge")).succeeded();
    assertThat(shell.type("release hello 3 stable").stderr())
        .contains("config set only-channels any");
    assertThat(shell.type("config set only-channels any")).succeeded();
    assertThat(shell.type("release hello 3 stable")).succeeded();
    assertThat(shell.type("config set only-channels stabel,*/edge"))
        .exitedWith(ExitStatus.USAGE)
        .stderrContains("write channels, as in edge,*/beta");
  }
}
