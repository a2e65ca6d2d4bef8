package dev.craftsh.shell.script;

import dev.craftsh.shell.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Scripts that were compiled before, each under what it depends on: its text, name and folder, this
 * build of craftsh and the JDK. An entry that is damaged, strange or out of date is none; a folder
 * that cannot be written to is no trouble.
 */
final class ScriptCache {
  private final Path folder;
  private final String build;

  /** {@code build} differs from one build of craftsh, or one JDK, to the next. */
  ScriptCache(Path folder, String build) {
    this.folder = folder;
    this.build = build;
  }

  /**
   * The cache of this user, of scripts that the user's own lines go before or of others; empty
   * where there is no folder for it, or nobody knows the build.
   */
  static Optional<ScriptCache> of(Host host, boolean startLines) {
    var base =
        host.variable("XDG_CACHE_HOME")
            .map(Path::of)
            .or(() -> host.home().map(home -> home.resolve(".cache")));
    var build = BuildId.current();
    if (base.isEmpty() || !base.get().isAbsolute() || build.isEmpty()) {
      return Optional.empty();
    }
    var folder = base.get().resolve("craftsh").resolve("scripts");
    return Optional.of(
        new ScriptCache(
            folder, build.get() + " " + Runtime.version() + (startLines ? " --rc" : "")));
  }

  /** The script as it was compiled before; empty when it was not, or not like this. */
  Optional<Ready> find(SourceFile main, SourceFiles sources) {
    var entry = entry(main);
    try {
      if (!Files.isRegularFile(entry) || !Ownership.isOurs(folder) || !Ownership.isOurs(entry)) {
        return Optional.empty();
      }
      return new EntryReader(Files.readAllBytes(entry), main, sources).read();
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  /** Keeps a compiled script, if that is possible. */
  void keep(Ready ready) {
    try {
      Files.createDirectories(folder.getParent());
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, ownerOnly("rwx------"));
      }
      if (!Ownership.isOurs(folder)) {
        return;
      }
      // Under a name of its own first, so that whoever runs the same script meanwhile reads all or
      // nothing.
      var temporary = Files.createTempFile(folder, ".new", "", ownerOnly("rw-------"));
      try {
        Files.write(temporary, EntryWriter.bytes(ready));
        Files.move(temporary, entry(ready.program().main()), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
      Pruning.of(folder);
    } catch (IOException | RuntimeException unwritable) {
      // The next run compiles again.
    }
  }

  private static java.nio.file.attribute.FileAttribute<?> ownerOnly(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private Path entry(SourceFile main) {
    var digest = Digests.sha256();
    for (var part : new String[] {build, main.name(), main.path().toString(), main.text()}) {
      update(digest, part);
    }
    return folder.resolve(Digests.hex(digest.digest()));
  }

  private static void update(MessageDigest digest, String part) {
    digest.update(part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
