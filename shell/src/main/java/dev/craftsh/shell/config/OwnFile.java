package dev.craftsh.shell.config;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Files for their owner's eyes, which two shells may change at once: each change happens under a
 * lock on a file beside them, and replaces the whole in one step.
 */
public final class OwnFile {
  private static final int WAIT_MILLIS = 5;
  private static final int MOST_WAITS = 1_000;
  private static final Set<StandardOpenOption> LOCKING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private OwnFile() {}

  /** Puts a text in the file; it is made while nobody else can change the file. */
  public static void replace(Path file, Supplier<String> text) throws IOException {
    // A link stays one: some people keep their files in a repository.
    var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var folder = target.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, mode(folder, "rwx------"));
    }
    var beside = folder.resolve(target.getFileName() + ".lock");
    try (var channel = FileChannel.open(beside, LOCKING, mode(beside, "rw-------"))) {
      await(channel);
      write(target, folder.resolve(target.getFileName() + ".new"), text.get());
    }
  }

  private static void write(Path target, Path fresh, String text) throws IOException {
    Files.deleteIfExists(fresh);
    try (var out = FileChannel.open(fresh, NEW, mode(fresh, "rw-------"))) {
      var bytes = java.nio.charset.StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void await(FileChannel channel) throws IOException {
    for (int waits = 0; lock(channel) == null; waits++) {
      if (waits == MOST_WAITS) {
        throw new IOException("another program keeps it locked");
      }
      try {
        Thread.sleep(WAIT_MILLIS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException();
      }
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException anotherThread) {
      return null;
    }
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
