package dev.craftsh.sandbox.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A stretch of a file, opened no sooner than it is sent. */
final class FileBody extends AbstractHttpEntity {
  private static final int BUFFER = 256 << 10;
  private final Path file;
  private final long from;
  private final long length;

  FileBody(Path file, long from, long length) {
    super(ContentType.APPLICATION_OCTET_STREAM, null);
    this.file = file;
    this.from = from;
    this.length = length;
  }

  @Override
  public long getContentLength() {
    return length;
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public InputStream getContent() throws IOException {
    return Channels.newInputStream(FileChannel.open(file).position(from));
  }

  @Override
  public void close() {}

  @Override
  public void writeTo(OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = getContent()) {
      long left = length;
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (count < 0) {
          throw new IOException("the file has become shorter");
        }
        out.write(buffer, 0, count);
        left -= count;
      }
    }
  }
}
