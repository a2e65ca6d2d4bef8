package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.error.FileProblem;
import dev.craftsh.client.observe.UploadProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A form with one file, streamed from disk at constant memory (contract/behaviour.md §6). */
public final class FileForm implements RequestBody {
  private static final int CHUNK = 256 << 10;
  private static final long PROGRESS_INTERVAL_NANOS = 100_000_000;

  private final Path file;
  private final long fileLength;
  private final String boundary;
  private final byte[] head;
  private final byte[] tail;
  private final UploadProgress progress;

  private FileForm(Path file, long fileLength, String boundary, UploadProgress progress) {
    this.file = file;
    this.fileLength = fileLength;
    this.boundary = boundary;
    this.progress = progress;
    String name = escaped(String.valueOf(file.getFileName()));
    head =
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"binary\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8);
    tail = ("\r\n--" + boundary + "--\r\n").getBytes(UTF_8);
  }

  private static String escaped(String fileName) {
    return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  /**
   * The form for a file.
   *
   * @throws FileProblem when it cannot be read
   */
  public static FileForm of(Path file, UploadProgress progress) {
    if (!Files.isRegularFile(file)) {
      throw FileProblem.unreadable(
          file, Files.exists(file) ? "it is not a file" : "there is no such file", null);
    }
    if (!Files.isReadable(file)) {
      throw FileProblem.unreadable(file, "reading it is not permitted", null);
    }
    try {
      String boundary = UUID.randomUUID().toString().replace("-", "");
      return new FileForm(file, Files.size(file), boundary, progress);
    } catch (IOException unreadable) {
      throw FileProblem.unreadable(file, String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  /** Bytes of the file alone. */
  public long fileLength() {
    return fileLength;
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public long length() {
    return head.length + fileLength + tail.length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    progress.sent(0, fileLength);
    out.write(head);
    long sent = copy(out);
    if (sent < fileLength) {
      throw FileProblem.changed(
          file, "it became shorter while it was read: " + sent + " of " + fileLength + " bytes");
    }
    out.write(tail);
    out.flush();
    progress.sent(fileLength, fileLength);
  }

  private long copy(OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long sent = 0;
    long reported = System.nanoTime();
    try (InputStream in = open()) {
      for (int count = read(in, chunk); count >= 0; count = read(in, chunk)) {
        if (sent + count > fileLength) {
          throw FileProblem.changed(file, "it became longer while it was read");
        }
        out.write(chunk, 0, count);
        sent += count;
        long now = System.nanoTime();
        if (now - reported >= PROGRESS_INTERVAL_NANOS && sent < fileLength) {
          reported = now;
          progress.sent(sent, fileLength);
        }
      }
    }
    return sent;
  }

  /** Trouble with the file must not look like trouble with the network. */
  private InputStream open() {
    try {
      return Files.newInputStream(file);
    } catch (IOException unreadable) {
      throw FileProblem.unreadable(file, String.valueOf(unreadable.getMessage()), unreadable);
    }
  }

  private int read(InputStream in, byte[] chunk) {
    try {
      return in.read(chunk);
    } catch (IOException unreadable) {
      throw FileProblem.unreadable(file, String.valueOf(unreadable.getMessage()), unreadable);
    }
  }
}
