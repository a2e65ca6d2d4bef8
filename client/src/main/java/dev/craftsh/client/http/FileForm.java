package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.error.FileProblem;
import dev.craftsh.client.observe.UploadProgress;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A form with one file, streamed from disk at constant memory (contract/behaviour.md §6). */
public final class FileForm implements RequestBody {
  private static final int CHUNK = 256 << 10;
  private static final long PROGRESS_INTERVAL_NANOS = 100_000_000;

  private final Path file;
  private final FileStamp stamp;
  private final String boundary;
  private final byte[] head;
  private final byte[] tail;
  private final UploadProgress progress;
  private final @Nullable Sha3 digest;

  private FileForm(
      Path file, FileStamp stamp, String boundary, UploadProgress progress, @Nullable Sha3 digest) {
    this.file = file;
    this.stamp = stamp;
    this.boundary = boundary;
    this.progress = progress;
    this.digest = digest;
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
      return new FileForm(file, FileStamp.of(file), boundary, progress, null);
    } catch (IOException unreadable) {
      throw unreadable(unreadable, file);
    }
  }

  /** The same, which computes the file's digest while it is sent. */
  public FileForm withDigest() {
    return new FileForm(file, stamp, boundary, progress, new Sha3());
  }

  /** What is sent. */
  Path file() {
    return file;
  }

  /** Bytes of the file alone. */
  public long fileLength() {
    return stamp.size();
  }

  /** SHA3-384 of what was sent, in hexadecimal digits; nothing when nobody asked for it. */
  public String sha3_384() {
    return digest == null ? "" : digest.hex();
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public long length() {
    return head.length + stamp.size() + tail.length;
  }

  /** A file that changes meanwhile ends it before the form is whole, so that no store keeps it. */
  @Override
  public void writeTo(OutputStream out) throws IOException {
    long length = stamp.size();
    progress.sent(0, length);
    out.write(head);
    long sent = copy(out);
    if (sent < length) {
      throw FileProblem.changed(
          file, "it became shorter while it was read: " + sent + " of " + length + " bytes");
    }
    stamp.requireUnchanged(file);
    out.write(tail);
    out.flush();
    if (digest != null) {
      digest.finish();
    }
    progress.sent(length, length);
  }

  private long copy(OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long sent = 0;
    long reported = System.nanoTime();
    if (digest != null) {
      digest.restart();
    }
    try (InputStream in = open()) {
      for (int count = read(in, chunk); count >= 0; count = read(in, chunk)) {
        if (sent + count > stamp.size()) {
          throw FileProblem.changed(file, "it became longer while it was read");
        }
        send(out, chunk, count);
        sent += count;
        long now = System.nanoTime();
        if (now - reported >= PROGRESS_INTERVAL_NANOS && sent < stamp.size()) {
          reported = now;
          stamp.requireUnchanged(file);
          progress.sent(sent, stamp.size());
        }
      }
    }
    return sent;
  }

  private void send(OutputStream out, byte[] chunk, int count) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedIOException("interrupted while sending " + file);
    }
    if (digest != null) {
      digest.update(chunk, count);
    }
    out.write(chunk, 0, count);
  }

  /** Trouble with the file must not look like trouble with the network. */
  private InputStream open() {
    try {
      return Files.newInputStream(file);
    } catch (IOException unreadable) {
      throw unreadable(unreadable, file);
    }
  }

  private int read(InputStream in, byte[] chunk) {
    try {
      return in.read(chunk);
    } catch (IOException unreadable) {
      throw unreadable(unreadable, file);
    }
  }

  private static FileProblem unreadable(IOException trouble, Path file) {
    return FileProblem.unreadable(file, String.valueOf(trouble.getMessage()), trouble);
  }
}
