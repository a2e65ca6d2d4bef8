package dev.craftsh.shell.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HistoryFileTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  Path folder;

  private Path file() {
    return folder.resolve("history");
  }

  private PastLines open() {
    return HistoryFile.at(file()).orElseThrow();
  }

  private static PastLine line(String profile, String text) {
    return new PastLine(NOW, profile, text);
  }

  private static List<String> texts(PastLines lines, String profile) {
    return lines.of(profile).stream().map(PastLine::text).toList();
  }

  @Test
  void aTextComesBackAsItWasTyped() {
    for (var text : List.of("status hello", "a\nb\\n\r\nc\\", "1:2@3:4", "@", "ünï → 日本 🎉")) {
      var line = line("a profile: of @mine\n%", text);
      assertThat(PastLine.read(line.written().stripTrailing())).contains(line);
    }
  }

  @Test
  void eachProfileHasItsOwnLines() {
    try (var lines = open()) {
      lines.add(line("charm", "names"));
      lines.add(line("snap", "whoami"));
      lines.add(line("charm", "status hello"));
    }
    try (var lines = open()) {
      assertThat(texts(lines, "charm")).containsExactly("names", "status hello");
      assertThat(texts(lines, "snap")).containsExactly("whoami");
      assertThat(texts(lines, "sandbox-charm")).isEmpty();
    }
  }

  @Test
  void linesOfOlderFilesAreShownEverywhere() throws IOException {
    Files.writeString(
        file(),
        "1732276800000:status hello\nwhoami\n1732276800000:int a =\\n 1\n12:30 is no time\n");
    try (var lines = open()) {
      assertThat(texts(lines, "snap"))
          .containsExactly("status hello", "whoami", "int a =\n 1", "12:30 is no time");
      lines.add(line("snap", "names"));
      assertThat(texts(lines, "snap")).endsWith("names").hasSize(5);
    }
  }

  @Test
  void ofEqualLinesTheNewestIsKept() {
    try (var lines = open()) {
      for (var text : List.of("names", "whoami", "names")) {
        lines.add(line("charm", text));
      }
      assertThat(texts(lines, "charm")).containsExactly("whoami", "names");
    }
  }

  @Test
  void aFileThatHasGrownKeepsTheNewestTenThousandOfEachProfile() throws IOException {
    var text = new StringBuilder(line("snap", "the only one of snap").written());
    for (int i = 0; i < PastLines.MOST + 1_500; i++) {
      text.append(line("charm", "status number-" + i).written());
    }
    Files.writeString(file(), text.toString());

    open().close();

    assertThat(Files.readAllLines(file())).hasSize(PastLines.MOST + 1);
    try (var lines = open()) {
      assertThat(texts(lines, "snap")).containsExactly("the only one of snap");
      assertThat(texts(lines, "charm"))
          .hasSize(PastLines.MOST)
          .startsWith("status number-1500")
          .endsWith("status number-11499");
    }
  }

  @Test
  void halfALineOfSomebodyWhoDiedIsNeitherShownNorGluedToTheNext() throws IOException {
    var whole = line("charm", "names").written();
    Files.writeString(file(), whole + whole.substring(0, whole.length() - 4));
    try (var lines = open()) {
      assertThat(texts(lines, "charm")).containsExactly("names");
      lines.add(line("charm", "whoami"));
    }
    assertThat(Files.readAllLines(file()))
        .containsExactly(whole.strip(), line("charm", "whoami").written().strip());
  }

  @Test
  void theFileIsMadeForItsOwnerAloneEvenWhenItWasNot() throws IOException {
    Files.createFile(
        file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
    open().close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void whatCannotBeWrittenNowIsShownAndWrittenLater() throws IOException {
    try (var lines = open()) {
      try (var taken =
              java.nio.channels.FileChannel.open(
                  folder.resolve("history.lock"), StandardOpenOption.WRITE);
          var lock = taken.lock()) {
        assertThat(lock.isValid()).isTrue();
        lines.add(line("charm", "names"));
        assertThat(texts(lines, "charm")).containsExactly("names");
        assertThat(file()).isEmptyFile();
      }
      lines.add(line("charm", "whoami"));
      assertThat(Files.readAllLines(file())).hasSize(2);
      assertThat(texts(lines, "charm")).containsExactly("names", "whoami");
    }
  }

  @Test
  void twoProcessesAtOnceLoseNothingAndAThirdThatIsKilledDamagesNothing() throws Exception {
    var first = writer("first", 300);
    var second = writer("second", 300);
    var killed = writer("killed", 100_000);
    for (int i = 0; i < 2_000 && !Files.exists(folder.resolve("killed.writes")); i++) {
      Thread.sleep(5);
    }
    Thread.sleep(50);
    killed.destroyForcibly().waitFor();
    for (var writer : List.of(first, second)) {
      assertThat(writer.waitFor(50, TimeUnit.SECONDS)).isTrue();
      assertThat(writer.exitValue()).isZero();
    }

    try (var lines = open()) {
      assertThat(texts(lines, "first")).isEqualTo(Writer.texts("first", 300));
      assertThat(texts(lines, "second")).isEqualTo(Writer.texts("second", 300));
      var survived = texts(lines, "killed");
      assertThat(survived).isNotEmpty().isEqualTo(Writer.texts("killed", survived.size()));
    }
  }

  private Process writer(String profile, int count) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            file().toString(),
            profile,
            String.valueOf(count))
        .inheritIO()
        .start();
  }

  /** A shell that types fast. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) throws IOException {
      var file = Path.of(args[0]);
      try (var lines = HistoryFile.at(file).orElseThrow()) {
        for (var text : texts(args[1], Integer.parseInt(args[2]))) {
          lines.add(line(args[1], text));
          var sign = file.resolveSibling(args[1] + ".writes");
          if (!Files.exists(sign)) {
            Files.createFile(sign);
          }
        }
      }
    }

    static List<String> texts(String profile, int count) {
      var texts = new ArrayList<String>();
      for (int i = 0; i < count; i++) {
        texts.add(profile + " " + i + "\n" + "x".repeat(i % 97));
      }
      return texts;
    }
  }
}
