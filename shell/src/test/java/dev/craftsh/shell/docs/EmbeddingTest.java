package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.testkit.PackageFiles;
import dev.craftsh.shell.testkit.Run;
import dev.craftsh.shell.testkit.TestShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The example project that uses the client without the shell. */
class EmbeddingTest {
  private static final Path PROJECT = Pages.TOP.resolve("docs/how-to/embed-the-client");
  private static final String MAIN = "example.PublishCharm";

  private final Path directory;
  private final SandboxStore sandbox = SandboxStore.builder().reviewPolls(1).start();

  EmbeddingTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    JavaSource.compile(
        PROJECT.resolve("src/main/java/example/PublishCharm.java"), directory.resolve("classes"));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void itPublishesACharmOnTheClassPathAndAsAUserOfTheModule() throws Exception {
    var login = login();
    var charm = PackageFiles.charm(directory, "my.charm", "my-charm").toString();
    var onClassPath =
        List.of("-cp", directory.resolve("classes") + ":" + ClientLibraries.path(), MAIN);
    assertThat(run(onClassPath, login, "my-charm", charm, "edge"))
        .satisfies(
            run -> assertThat(run.status()).as("%s", run).isZero(),
            run -> assertThat(run.stdout()).isEqualTo("my-charm revision 1 is in edge\n"),
            run -> assertThat(run.stderr()).startsWith("0 of ").contains(" bytes\n"));

    var next = PackageFiles.charm(directory, "next.charm", "my-charm").toString();
    var module =
        List.of(
            "-p",
            ClientLibraries.path(),
            "--add-modules",
            "dev.craftsh.client",
            "-cp",
            directory.resolve("classes").toString(),
            MAIN);
    assertThat(run(module, login, "my-charm", next, "beta").stdout())
        .isEqualTo("my-charm revision 2 is in beta\n");
  }

  @Test
  void itSaysWhatWentWrongByItsStatus() throws Exception {
    var login = login();
    var charm = PackageFiles.charm(directory, "my.charm", "my-charm").toString();
    var java = List.of("-cp", directory.resolve("classes") + ":" + ClientLibraries.path(), MAIN);
    assertThat(run(java, login, "my-charm").status()).isEqualTo(2);
    sandbox.rejectNextReview("too-plain", "it does nothing");
    assertThat(run(java, login, "my-charm", charm, "edge"))
        .satisfies(
            run -> assertThat(run.status()).as("%s", run).isEqualTo(1),
            run -> assertThat(run.stderr()).endsWith("too-plain: it does nothing\n"));
    sandbox.revokeCredentials();
    assertThat(run(java, login, "my-charm", charm, "edge").status()).isEqualTo(4);
  }

  /** What {@code login --export} writes. */
  private String login() throws IOException {
    var account = sandbox.accounts().get(0);
    var password = Files.writeString(directory.resolve("password"), account.password());
    var exported = directory.resolve("login");
    try (var shell = TestShell.in(directory)) {
      var run =
          shell.start(
              "-p",
              "charm",
              "--api-url",
              sandbox.charmhub().toString(),
              "--storage-url",
              sandbox.storage().toString(),
              "--auth-url",
              sandbox.sso().toString(),
              "login",
              "--email",
              account.email(),
              "--password-file",
              password.toString(),
              "--export",
              exported.toString());
      assertThat(run.status()).as("%s", run).isZero();
    }
    return Files.readString(exported).strip();
  }

  private Run run(List<String> java, String login, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "CHARMCRAFT_AUTH", login,
                "CHARMCRAFT_STORE_API_URL", sandbox.charmhub().toString(),
                "CHARMCRAFT_UPLOAD_URL", sandbox.storage().toString()));
    var stderr = directory.resolve("stderr").toFile();
    var process = builder.redirectError(stderr).start();
    var stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), stdout, Files.readString(stderr.toPath()));
  }

  @Test
  void itsProjectFileNamesThisVersionOfTheClient() throws Exception {
    var parent = xml(Pages.TOP.resolve("pom.xml"));
    var example = xml(PROJECT.resolve("pom.xml"));
    var dependency = example.getElementsByTagName("dependency").item(0).getTextContent();
    assertThat(dependency)
        .isEqualToNormalizingWhitespace("dev.craftsh craftsh-client " + version(parent));
  }

  /** Maven 3.8 compiles for Java 5 with the plugin that it takes by itself. */
  @Test
  void itsProjectFileNamesACompilerThatKnowsReleases() throws Exception {
    var ours = Files.readString(Pages.TOP.resolve("pom.xml"));
    var plugin =
        xml(PROJECT.resolve("pom.xml")).getElementsByTagName("plugin").item(0).getTextContent();
    var words = plugin.strip().split("\\s+", -1);
    assertThat(words).hasSize(3).contains("maven-compiler-plugin", atIndex(1));
    assertThat(ours.replaceAll("\\s+", ""))
        .contains(
            "<artifactId>maven-compiler-plugin</artifactId><version>" + words[2] + "</version>");
  }

  private static String version(Document parent) {
    return parent.getElementsByTagName("version").item(0).getTextContent();
  }

  private static Document xml(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }
}
