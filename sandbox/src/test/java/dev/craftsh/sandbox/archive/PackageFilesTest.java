package dev.craftsh.sandbox.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.craftsh.sandbox.TestFiles;
import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.SnapTraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFilesTest {
  private final Path folder;

  PackageFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aCharmTellsItsBasesFromItsManifest() throws Exception {
    Facts facts = CharmFile.read(file(TestFiles.charm("my", "x")), "my");
    assertThat(facts.bases())
        .containsExactly(
            new Base("ubuntu", "24.04", "amd64"), new Base("ubuntu", "24.04", "arm64"));
    assertThat(facts.resources()).extracting("name").containsExactly("my-file");
  }

  @Test
  void withoutAManifestTheProjectFileTells() throws Exception {
    String project = "name: my\nbase: ubuntu@22.04\nplatforms:\n  amd64:\n  riscv64:\n";
    Facts facts = CharmFile.read(file(TestFiles.zip("charmcraft.yaml", project)), "my");
    assertThat(facts.bases())
        .containsExactly(
            new Base("ubuntu", "22.04", "amd64"), new Base("ubuntu", "22.04", "riscv64"));
  }

  @Test
  void aCharmWithMetadataAloneHasNoBases() throws Exception {
    assertThat(CharmFile.read(file(TestFiles.zip("metadata.yaml", "name: my\n")), "my").bases())
        .isEmpty();
  }

  @Test
  void whatIsNotACharmIsRefusedWithTheReason() throws IOException {
    assertBrokenCharm("hello".getBytes(UTF_8), "valid zip");
    assertBrokenCharm(new byte[0], "valid zip");
    assertBrokenCharm(TestFiles.zip("x", "y"), "neither metadata.yaml nor charmcraft.yaml");
    assertBrokenCharm(TestFiles.zip("metadata.yaml", "summary: x"), "has no 'name'");
    assertBrokenCharm(TestFiles.zip("metadata.yaml", "- a\n- b"), "not a YAML mapping");
    assertBrokenCharm(TestFiles.zip("metadata.yaml", "a: [b"), "not valid YAML");
    assertBrokenCharm(TestFiles.zip("metadata.yaml", "name: !!java.lang.Object {}"), "not valid");
    assertBrokenCharm(TestFiles.zip("metadata.yaml", "x".repeat(2 << 20)), "larger than");
  }

  @Test
  void aMultiplyingYamlDocumentIsRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
    }
    assertBrokenCharm(TestFiles.zip("metadata.yaml", bomb + "name: my\n"), "not valid YAML");
  }

  private void assertBrokenCharm(byte[] content, String reason) throws IOException {
    Path file = file(content);
    assertThatThrownBy(() -> CharmFile.read(file, "my"))
        .isInstanceOf(BrokenFile.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "xz"})
  void aSnapTellsItsTraits(String compression) throws Exception {
    Path snap =
        TestFiles.snap(folder, TestFiles.snapYaml("my", "1.2", "arm64"), "-comp", compression);
    Facts facts = SnapFile.read(snap, "my");
    assertThat(facts.version()).isEqualTo("1.2");
    assertThat(facts.snap())
        .isEqualTo(
            new SnapTraits(List.of("arm64"), "core24", "strict", "stable", "app", List.of("my")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-noI", "-noD", "-noF", "-no-fragments", "-always-use-fragments"})
  void everyWayToLayOutAnImageIsRead(String option) throws Exception {
    Path snap = TestFiles.snap(folder, TestFiles.snapYaml("my", "1.2", "amd64"), option);
    assertThat(SnapFile.read(snap, "my").version()).isEqualTo("1.2");
  }

  @Test
  void aLargeYamlFileSpansBlocksAndADirectorySpansMetadataBlocks() throws Exception {
    Path tree = Files.createDirectories(folder.resolve("big"));
    Files.createDirectories(tree.resolve("meta"));
    Files.writeString(
        tree.resolve("meta/snap.yaml"),
        "description: |\n" + "  text\n".repeat(60_000) + TestFiles.snapYaml("my", "3", "amd64"));
    for (int i = 0; i < 1_500; i++) {
      Files.writeString(tree.resolve("meta/a-file-with-a-rather-long-name-" + i), "" + i);
    }
    Path image = TestFiles.image(tree, folder.resolve("big.snap"), "-b", "4096");
    assertThat(SnapFile.read(image, "my").version()).isEqualTo("3");
  }

  @Test
  void compressionsThatCannotBeReadAreNamed() {
    Path snap = TestFiles.snap(folder, TestFiles.snapYaml("my", "1", "amd64"), "-comp", "zstd");
    assertThatThrownBy(() -> SnapFile.read(snap, "my"))
        .isInstanceOf(BrokenFile.class)
        .hasMessage(
            "the squashfs image is compressed with zstd, which this store's review cannot read;"
                + " use xz or gzip");
  }

  @Test
  void whatIsNotASnapIsRefusedWithTheReason() throws IOException {
    Path text = file("not an image, but long enough for one".repeat(9).getBytes(UTF_8));
    assertThatThrownBy(() -> SnapFile.read(text, "my"))
        .hasMessage("the file is not a squashfs image");
    Path other = TestFiles.snap(folder, TestFiles.snapYaml("other", "1", "amd64"));
    assertThatThrownBy(() -> SnapFile.read(other, "my"))
        .hasMessage("meta/snap.yaml is of a snap 'other', not of 'my'");
    Path strange = TestFiles.snap(folder, "name: my\nversion: 1\ngrade: golden\n");
    assertThatThrownBy(() -> SnapFile.read(strange, "my"))
        .hasMessage("meta/snap.yaml has an unknown grade, 'golden'");
  }

  @Test
  void anImageWithoutSnapYamlIsRefused() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("bare"));
    Files.writeString(tree.resolve("readme"), "x");
    Path image = TestFiles.image(tree, folder.resolve("bare.snap"));
    assertThatThrownBy(() -> SnapFile.read(image, "my"))
        .hasMessage("the snap has no meta/snap.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "xz"})
  void aDamagedImageIsRefusedAndNothingWorse(String compression) throws Exception {
    Path snap =
        TestFiles.snap(folder, TestFiles.snapYaml("my", "1.2", "arm64"), "-comp", compression);
    byte[] good = Files.readAllBytes(snap);
    Random random = new Random(4);
    Path damaged = folder.resolve("damaged.snap");
    int refused = 0;
    for (int round = 0; round < 1_500; round++) {
      byte[] bytes = good.clone();
      for (int i = 0; i <= random.nextInt(4); i++) {
        bytes[random.nextInt(Math.min(bytes.length, 1024))] = (byte) random.nextInt(256);
      }
      Files.write(damaged, bytes);
      try {
        SnapFile.read(damaged, "my");
      } catch (BrokenFile expected) {
        assertThat(Objects.requireNonNull(expected.getMessage())).isNotBlank();
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file.bin"), content);
  }
}
