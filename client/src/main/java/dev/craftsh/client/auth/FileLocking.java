package dev.craftsh.client.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
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
import org.jspecify.annotations.Nullable;

/**
 * The right to replace a file, held by one thread of one process at a time. The lock is on a file
 * beside it, since the file itself gives way to a new one. That file stays: deleting it would let
 * two writers lock different ones.
 */
final class FileLocking implements AutoCloseable {
  private static final int WAIT_MILLIS = 5;
  private static final int MOST_WAITS = 2_000;
  private static final Set<StandardOpenOption> CREATE =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  private static final Set<StandardOpenOption> CREATE_NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path file;
  private final FileChannel lockFile;

  private FileLocking(Path file, FileChannel lockFile) {
    this.file = file;
    this.lockFile = lockFile;
  }

  static FileLocking of(Path file) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path directory = target.getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      Files.createDirectories(directory, permissions(directory, "rwx------"));
    }
    Path beside = target.resolveSibling(target.getFileName() + ".lock");
    FileChannel channel = FileChannel.open(beside, CREATE, permissions(beside, "rw-------"));
    try {
      await(channel);
      return new FileLocking(target, channel);
    } catch (IOException failed) {
      channel.close();
      throw failed;
    }
  }

  private static void await(FileChannel channel) throws IOException {
    for (int waits = 0; tryLock(channel) == null; waits++) {
      if (waits == MOST_WAITS) {
        throw new IOException("another program keeps it locked");
      }
      try {
        Thread.sleep(WAIT_MILLIS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while another program writes it");
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException anotherThreadOfThisProcess) {
      return null;
    }
  }

  /** Replaces the file in one step; one that exists keeps its mode. */
  void replace(String text) throws IOException {
    String mode = "rw-------";
    if (isPosix(file) && Files.exists(file)) {
      mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    try (FileChannel out =
        FileChannel.open(temporary, CREATE_NEW, permissions(temporary, "rw-------"))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    if (isPosix(file)) {
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString(mode));
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] permissions(Path path, String mode) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
