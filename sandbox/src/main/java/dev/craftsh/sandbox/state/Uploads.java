package dev.craftsh.sandbox.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded files, on disk in a directory of their own that is gone when the store closes, or when
 * the process ends without closing it.
 */
public final class Uploads implements AutoCloseable {
  private final Map<String, StoredUpload> byId = new ConcurrentHashMap<>();
  private final Thread cleaning = new Thread(this::deleteFiles, "sandbox-uploads-cleaning");
  private @Nullable Path directory;
  private boolean closed;

  /** A new empty file to write an upload to. */
  public synchronized Path newFile() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
    if (directory == null) {
      directory = Files.createTempDirectory("craftsh-sandbox-");
      Runtime.getRuntime().addShutdownHook(cleaning);
    }
    return Files.createTempFile(directory, "upload-", ".bin");
  }

  public void add(StoredUpload upload) {
    byId.put(upload.id(), upload);
  }

  public @Nullable StoredUpload find(String id) {
    return byId.get(id);
  }

  /** Forgets an upload that led to nothing. */
  public void drop(StoredUpload upload) {
    byId.remove(upload.id());
    delete(upload.file());
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (directory == null) {
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
