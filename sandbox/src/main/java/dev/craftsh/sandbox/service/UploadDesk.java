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
  private final Services.Space space;

  UploadDesk(Uploads uploads, Chance chance, Services.Space space) {
    this.uploads = uploads;
    this.chance = chance;
    this.space = space;
  }

  /** Stores what comes and gives the upload id. */
  public String receive(InputStream content) throws IOException {
    Path file = uploads.newFile();
    Arriving arriving = new Arriving();
    boolean kept = false;
    try {
      arriving.copy(content, file);
      StoredUpload upload = new StoredUpload(chance.uploadId(), file, arriving.size);
      uploads.add(upload);
      kept = true;
      return upload.id();
    } finally {
      if (!kept) {
        UploadFolder.delete(file);
        uploads.giveBack(arriving.size);
      }
    }
  }

  /** A file on its way, and how much of it has taken room so far. */
  private final class Arriving {
    private long size;

    private void copy(InputStream content, Path file) throws IOException {
      byte[] buffer = new byte[BUFFER];
      try (OutputStream out = Files.newOutputStream(file)) {
        for (int count; (count = content.read(buffer)) > 0; ) {
          if (size + count > space.file()) {
            throw new Refusal(
                Reason.TOO_LARGE, "The file is larger than " + space.file() + " bytes.");
          }
          if (!uploads.take(count, space.all())) {
            throw new Refusal(
                Reason.TOO_LARGE,
                "The storage is full: all files together may have " + space.all() + " bytes.");
          }
          size += count;
          out.write(buffer, 0, count);
        }
      }
    }
  }
}
