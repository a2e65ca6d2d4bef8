package dev.craftsh.sandbox.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A directory of uploaded files. A fleeting one is made when first needed and gone when the store
 * closes, or when the process ends without closing it.
 */
public final class UploadFolder implements AutoCloseable {
  private final Thread cleaning = new Thread(this::deleteFiles, "sandbox-uploads-cleaning");
  private final boolean lasting;
  private @Nullable Path directory;
  private boolean closed;

  private UploadFolder(@Nullable Path lasting) {
    this.lasting = lasting != null;
    this.directory = lasting;
  }

  static UploadFolder fleeting() {
    return new UploadFolder(null);
  }

  /** A folder that stays; files in it that nobody knows were cut off and go. */
  static UploadFolder lasting(Path directory, Predicate<String> known) throws IOException {
    Files.createDirectories(directory);
    try (var files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (!known.test(String.valueOf(file.getFileName()))) {
          delete(file);
        }
      }
    }
    return new UploadFolder(directory);
  }

  synchronized Path newFile() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
    if (directory == null) {
      directory = Files.createTempDirectory("craftsh-sandbox-");
      Runtime.getRuntime().addShutdownHook(cleaning);
    }
    return Files.createTempFile(directory, "upload-", ".bin");
  }

  synchronized Path file(String name) {
    return directory == null ? Path.of(name) : directory.resolve(name);
  }

  /** Sees to it that a file outlasts whatever happens, if it is meant to. */
  void settle(Path file) throws IOException {
    if (lasting) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (directory == null || lasting) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(cleaning);
    } catch (IllegalStateException theProcessEndsAnyway) {
      return;
    }
    deleteFiles();
    directory = null;
  }

  private void deleteFiles() {
    Path gone = directory;
    if (gone == null) {
      return;
    }
    try (var files = Files.newDirectoryStream(gone)) {
      for (Path file : files) {
        delete(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot clean up " + gone, unreadable);
    }
    delete(gone);
  }

  /** Deletes what can be deleted: a leftover in the temporary directory is no reason to fail. */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException leftover) {
      file.toFile().deleteOnExit();
    }
  }
}
