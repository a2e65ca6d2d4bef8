package dev.craftsh.shell.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.shell.testkit.SandboxedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was compiled is used again only as long as nothing that it depends on has changed. */
class ScriptCacheTest extends SandboxedTest {
  private static final String BUILD = "build-1 17.0.1";

  private Path folder = Path.of("");
  private ScriptCache cache = new ScriptCache(folder, BUILD);

  @BeforeEach
  void prepare() throws IOException {
    folder = directory.resolve("cache/craftsh/scripts");
    cache = new ScriptCache(folder, BUILD);
    write("lib.jsh", "int twice(int a) { return 2 * a; }\n");
    write("x.jsh", "load(\"lib.jsh\");\nwhoami\nprint(twice(21));\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private SourceFiles sources() {
    return new SourceFiles(shell.shell().session().host());
  }

  private Ready compile() {
    var sources = sources();
    var commands = shell.shell().interpreter().commands();
    var program = new ScriptReader(sources, commands).read(sources.read("x.jsh"), List.of());
    return new Ready(program, Forms.compile(program, new Findings(program)).orElseThrow());
  }

  private boolean isKnownTo(ScriptCache some) {
    var sources = sources();
    return some.find(sources.read("x.jsh"), sources).isPresent();
  }

  private List<Path> entries() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void whatWasKeptIsFoundAgainAsItWas() {
    var ready = compile();
    cache.keep(ready);

    var sources = sources();
    var found = cache.find(sources.read("x.jsh"), sources).orElseThrow();

    assertThat(found.form().bases()).isEqualTo(ready.form().bases());
    assertThat(found.form().classes().keySet()).isEqualTo(ready.form().classes().keySet());
    found
        .form()
        .classes()
        .forEach((name, code) -> assertThat(code).isEqualTo(ready.form().classes().get(name)));
    assertThat(found.program().files()).isEqualTo(ready.program().files());
    assertThat(found.program().units())
        .extracting(ScriptUnit::place)
        .isEqualTo(ready.program().units().stream().map(ScriptUnit::place).toList());
  }

  @Test
  void onlyTheOwnerCanReadIt() throws IOException {
    cache.keep(compile());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(entries()).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entries().get(0))))
        .isEqualTo("rw-------");
  }

  @Test
  void anotherBuildOrJdkDoesNotFindIt() {
    cache.keep(compile());

    assertThat(isKnownTo(cache)).isTrue();
    assertThat(isKnownTo(new ScriptCache(folder, "build-2 17.0.1"))).isFalse();
    assertThat(isKnownTo(new ScriptCache(folder, "build-1 25"))).isFalse();
  }

  @Test
  void aChangedScriptIsNotFound() throws IOException {
    cache.keep(compile());
    write("x.jsh", "load(\"lib.jsh\");\nwhoami\nprint(twice(22));\n");

    assertThat(isKnownTo(cache)).isFalse();
  }

  @Test
  void aChangedOrMissingLoadedFileMakesItStale() throws IOException {
    cache.keep(compile());
    write("lib.jsh", "int twice(int a) { return a + a; }\n");
    assertThat(isKnownTo(cache)).isFalse();

    Files.delete(directory.resolve("lib.jsh"));
    assertThat(isKnownTo(cache)).isFalse();
  }

  @Test
  void aDamagedEntryIsNoneWhereverItIsDamaged() throws IOException {
    cache.keep(compile());
    var entry = entries().get(0);
    var whole = Files.readAllBytes(entry);
    for (int at = 0; at < whole.length; at += 97) {
      var damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(entry, damaged);
      assertThat(isKnownTo(cache)).as("byte %s", at).isFalse();
    }
    for (int length = 0; length < whole.length; length += 211) {
      Files.write(entry, java.util.Arrays.copyOf(whole, length));
      assertThat(isKnownTo(cache)).as("cut after %s bytes", length).isFalse();
    }
    Files.write(entry, whole);
    assertThat(isKnownTo(cache)).isTrue();
  }

  @Test
  void aDamagedEntryIsReplaced() throws IOException {
    cache.keep(compile());
    Files.writeString(entries().get(0), "nothing of worth");

    cache.keep(compile());

    assertThat(isKnownTo(cache)).isTrue();
    assertThat(entries()).hasSize(1);
  }

  @Test
  void anEntryThatOthersCouldHaveWrittenIsNotUsed() throws IOException {
    cache.keep(compile());
    var entry = entries().get(0);
    var open = Files.getPosixFilePermissions(entry);
    open.add(PosixFilePermission.OTHERS_WRITE);
    Files.setPosixFilePermissions(entry, open);

    assertThat(isKnownTo(cache)).isFalse();
  }

  @Test
  void aFolderThatOthersCanWriteToIsNotUsed() throws IOException {
    cache.keep(compile());
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(isKnownTo(cache)).isFalse();
  }

  @Test
  void whereNothingCanBeWrittenNothingIsKeptAndNothingFails() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file in place of the folder");

    cache.keep(compile());

    assertThat(isKnownTo(cache)).isFalse();
    assertThat(folder).hasContent("a file in place of the folder");
    var nowhere = new ScriptCache(Path.of("/proc/nowhere/craftsh/scripts"), BUILD);
    nowhere.keep(compile());
    assertThat(isKnownTo(nowhere)).isFalse();
  }

  @Test
  void manyAtOnceReadAllOrNothing() throws Exception {
    var ready = compile();
    cache.keep(ready);
    var pool = Executors.newFixedThreadPool(4);
    try {
      var tasks = new ArrayList<Callable<Boolean>>();
      for (int turn = 0; turn < 40; turn++) {
        tasks.add(
            () -> {
              cache.keep(ready);
              return isKnownTo(cache);
            });
      }
      for (var known : pool.invokeAll(tasks)) {
        assertThat(known.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(entries()).hasSize(1);
  }

  @Test
  void theOldestEntriesGo() throws IOException {
    cache.keep(compile());
    for (int other = 0; other < Pruning.KEPT + 5; other++) {
      var file = Files.writeString(folder.resolve("other-" + other), "");
      Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(other));
    }

    cache.keep(compile());

    assertThat(entries()).hasSize(Pruning.KEPT);
    assertThat(isKnownTo(cache)).isTrue();
    assertThat(folder.resolve("other-0")).doesNotExist();
  }
}
