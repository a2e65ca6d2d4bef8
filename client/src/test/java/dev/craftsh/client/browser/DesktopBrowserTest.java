package dev.craftsh.client.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DesktopBrowserTest {
  private static final String URL = "https://id.example/login?did=1&x=%20";

  private final Path directory;
  private final StringBuilder said = new StringBuilder();

  DesktopBrowserTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /** A program that writes down what it is called with. */
  private void program(String name) throws IOException {
    Path program = directory.resolve(name);
    Files.writeString(
        program,
        "#!/bin/sh\necho \"$0 $*\" > \"%s.new\"\nmv \"%s.new\" \"%s\"\n"
            .formatted(called(), called(), called()));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private Path called() {
    return directory.resolve("called");
  }

  private void opens(Map<String, String> environment) {
    new DesktopBrowser(environment, said::append).open(URL);
  }

  private String seen() throws Exception {
    while (!Files.exists(called())) {
      Thread.sleep(5);
    }
    return Files.readString(called()).strip();
  }

  private String path() {
    return directory + ":/usr/bin:/bin";
  }

  @Test
  void theBrowserThatTheUserNamedIsStartedWithTheAddressInItsPlace() throws Exception {
    program("my-browser");
    opens(Map.of("BROWSER", "no-such-thing:my-browser --to %s --new", "PATH", path()));
    assertThat(seen()).isEqualTo(directory.resolve("my-browser") + " --to " + URL + " --new");
  }

  @Test
  void theDesktopsOpenerIsStartedWhenTheUserNamedNone() throws Exception {
    program("xdg-open");
    opens(Map.of("PATH", path()));
    assertThat(seen()).isEqualTo(directory.resolve("xdg-open") + " " + URL);
  }

  @Test
  void theAddressIsSaidEvenWhereNothingCanOpenIt() {
    opens(Map.of("BROWSER", "no-such-thing", "PATH", directory.toString()));
    assertThat(said)
        .hasToString(
            "Opening an authorization web page in your browser.\n"
                + "If it does not open, please open this URL:\n "
                + URL
                + " \n\n");
  }
}
