package dev.craftsh.client.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;

/** A body as Apache HttpClient wants it: repeatable, of known length, only ever written. */
final class BodyEntity extends AbstractHttpEntity {
  /** So small that even on the slowest line some of it is taken within the limit of silence. */
  private static final int PIECE = 64 << 10;

  private final RequestBody body;
  private volatile long moved;
  private volatile boolean beingWritten;
  private @Nullable RuntimeException thrown;

  BodyEntity(RequestBody body) {
    super(body.contentType(), null, false);
    this.body = body;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public long getContentLength() {
    return body.length();
  }

  @Override
  public InputStream getContent() {
    throw new UnsupportedOperationException("this body is only written");
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    beingWritten = true;
    try {
      body.writeTo(new Counted(out));
    } catch (RuntimeException fault) {
      thrown = fault;
      throw fault;
    } finally {
      beingWritten = false;
    }
  }

  @Override
  public void close() {}

  /** A number that changes whenever the other side has taken something. */
  long moved() {
    return moved;
  }

  boolean isBeingWritten() {
    return beingWritten;
  }

  /** Whether the body, or who listens to its progress, failed with this, and not the network. */
  boolean threw(Exception failure) {
    return failure == thrown;
  }

  /** Counts what was taken. Written to by one thread alone, and only looked at by others. */
  private final class Counted extends FilterOutputStream {
    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int done = 0; done < length; ) {
        int count = Math.min(PIECE, length - done);
        out.write(bytes, offset + done, count);
        done += count;
        count(count);
      }
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      count(1);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // One writer.
    private void count(int bytes) {
      moved += bytes;
    }
  }
}
