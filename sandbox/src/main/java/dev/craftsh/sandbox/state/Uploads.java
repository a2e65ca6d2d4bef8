package dev.craftsh.sandbox.state;

import dev.craftsh.sandbox.memory.Fleeting;
import dev.craftsh.sandbox.memory.Shelf;
import dev.craftsh.sandbox.memory.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Uploaded files and their names. */
public final class Uploads implements AutoCloseable {
  private final Table<UploadRow> byId;

  @Fleeting("its files stay where it is told")
  private final UploadFolder folder;

  @Fleeting("counted anew from the rows; what is arriving counts too")
  private final AtomicLong size = new AtomicLong();

  /**
   * @param home where the files stay; null: in a temporary directory that ends with the process
   */
  public Uploads(Shelf shelf, @Nullable Path home) throws IOException {
    byId = shelf.table("files", UploadRow.class);
    folder = home == null ? UploadFolder.fleeting() : UploadFolder.lasting(home, this::isKnown);
    for (UploadRow row : byId.values()) {
      size.addAndGet(row.size());
    }
  }

  private boolean isKnown(String fileName) {
    for (UploadRow row : byId.values()) {
      if (row.fileName().equals(fileName)) {
        return true;
      }
    }
    return false;
  }

  /** A new empty file to write an upload to. */
  public Path newFile() throws IOException {
    return folder.newFile();
  }

  public void add(StoredUpload upload) throws IOException {
    folder.settle(upload.file());
    byId.put(
        upload.id(), new UploadRow(String.valueOf(upload.file().getFileName()), upload.size()));
  }

  public @Nullable StoredUpload find(String id) {
    UploadRow row = byId.get(id);
    return row == null ? null : new StoredUpload(id, folder.file(row.fileName()), row.size());
  }

  /** Takes room for a part of a file; false: there is none within this bound. */
  public boolean take(long bytes, long most) {
    if (size.addAndGet(bytes) <= most) {
      return true;
    }
    giveBack(bytes);
    return false;
  }

  /** Gives the room back of what was not kept. */
  public void giveBack(long bytes) {
    size.addAndGet(-bytes);
  }

  /** Forgets an upload that led to nothing. */
  public void drop(StoredUpload upload) {
    giveBack(upload.size());
    byId.remove(upload.id());
    UploadFolder.delete(upload.file());
  }

  @Override
  public void close() {
    folder.close();
  }
}
