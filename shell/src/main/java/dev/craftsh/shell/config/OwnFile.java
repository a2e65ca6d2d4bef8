package dev.craftsh.shell.config;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
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
  private static final Set<StandardOpenOption> APPENDING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private OwnFile() {}

  /** Something done to a file while nobody else can change it. */
  private interface Change {
    void to(Path target) throws IOException;
  }

  /** Puts a text in the file; it is made while nobody else can change the file. */
  public static void replace(Path file, Supplier<String> text) throws IOException {
    change(
        file,
        MOST_WAITS,
        target -> write(target, target.resolveSibling(target.getFileName() + ".new"), text.get()));
  }

  /**
   * Adds whole lines at the end of the file. Half a line that somebody left there who died while
   * writing is taken away first.
   *
   * @param patience how long to wait for whoever changes the file now
   */
  public static void append(Path file, String lines, Duration patience) throws IOException {
    int waits = (int) (patience.toMillis() / WAIT_MILLIS);
    change(file, waits, target -> append(target, StandardCharsets.UTF_8.encode(lines)));
  }

  private static void change(Path file, int waits, Change change) throws IOException {
    // A link stays one: some people keep their files in a repository.
    var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var folder = target.resolveSibling("");
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, mode(folder, "rwx------"));
    }
    var beside = folder.resolve(target.getFileName() + ".lock");
    try (var channel = FileChannel.open(beside, LOCKING, mode(beside, "rw-------"))) {
      await(channel, waits);
      change.to(target);
    }
  }

  private static void append(Path target, ByteBuffer lines) throws IOException {
    try (var channel = FileChannel.open(target, APPENDING, mode(target, "rw-------"))) {
      channel.truncate(endOfLastLine(channel));
      channel.position(channel.size());
      while (lines.hasRemaining()) {
        channel.write(lines);
      }
    }
  }

  private static long endOfLastLine(FileChannel channel) throws IOException {
    var letter = ByteBuffer.allocate(1);
    for (long end = channel.size(); end > 0; end--) {
      channel.read(letter.clear(), end - 1);
      if (letter.get(0) == '\n') {
        return end;
      }
    }
    return 0;
  }

  private static void write(Path target, Path fresh, String text) throws IOException {
    Files.deleteIfExists(fresh);
    try (var out = FileChannel.open(fresh, NEW, mode(fresh, "rw-------"))) {
      var bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void await(FileChannel channel, int most) throws IOException {
    for (int waits = 0; lock(channel) == null; waits++) {
      if (waits >= most) {
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
