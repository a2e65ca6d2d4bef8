package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.state.StoredUpload;
import dev.craftsh.sandbox.state.UploadFolder;
import dev.craftsh.sandbox.state.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes files in, of any size up to a bound, at constant memory. */
public final class UploadDesk {
  private static final int BUFFER = 256 << 10;
  private final Uploads uploads;
  private final Chance chance;
  private final long largest;

  UploadDesk(Uploads uploads, Chance chance, long largest) {
    this.uploads = uploads;
    this.chance = chance;
    this.largest = largest;
  }

  /** Stores what comes and gives the upload id. */
  public String receive(InputStream content) throws IOException {
    Path file = uploads.newFile();
    boolean kept = false;
    try {
      long size = copy(content, file);
      StoredUpload upload = new StoredUpload(chance.uploadId(), file, size);
      uploads.add(upload);
      kept = true;
      return upload.id();
    } finally {
      if (!kept) {
        UploadFolder.delete(file);
      }
    }
  }

  private long copy(InputStream content, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count; (count = content.read(buffer)) > 0; ) {
        size += count;
        if (size > largest) {
          throw new Refusal(Reason.TOO_LARGE, "The file is larger than " + largest + " bytes.");
        }
        out.write(buffer, 0, count);
      }
    }
    return size;
  }
}
