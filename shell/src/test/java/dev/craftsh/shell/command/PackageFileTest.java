package dev.craftsh.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.testkit.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageFileTest {

  @Test
  void aCharmIsCalledWhatItsMetadataSays(@TempDir Path directory) throws IOException {
    var file = PackageFiles.charm(directory, "other_amd64.charm", "my-charm");

    assertThat(PackageFile.existing(file).packageName()).hasValue("my-charm");
  }

  @Test
  void aSnapIsCalledWhatItsFileNameSays(@TempDir Path directory) throws IOException {
    var file = Files.writeString(directory.resolve("my-snap_1.0_amd64.snap"), "x");

    assertThat(PackageFile.existing(file).packageName()).hasValue("my-snap");
  }

  @Test
  void whatIsNoArchiveHasNoName(@TempDir Path directory) throws IOException {
    var file = Files.writeString(directory.resolve("my.charm"), "x");

    assertThat(PackageFile.existing(file).packageName()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNamed(@TempDir Path directory) {
    var file = directory.resolve("nope.charm");

    assertThatThrownBy(() -> PackageFile.existing(file))
        .isInstanceOfSatisfying(
            ShellException.class,
            refused -> {
              assertThat(refused.what()).isEqualTo("Cannot upload " + file);
              assertThat(refused.why()).isEqualTo("there is no such file");
            });
  }
}
