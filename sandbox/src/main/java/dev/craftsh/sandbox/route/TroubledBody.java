package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.fault.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A right answer that arrives slowly, or not to its end. */
final class TroubledBody extends AbstractHttpEntity {
  private final byte[] content;
  private final Trouble trouble;
  private final Duration delay;

  TroubledBody(byte[] content, ContentType type, Trouble trouble, Duration delay) {
    super(type, null);
    this.content = content;
    this.trouble = trouble;
    this.delay = delay;
  }

  @Override
  public long getContentLength() {
    return content.length;
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public InputStream getContent() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public void close() {}

  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (trouble == Trouble.DROP_DURING) {
      out.write(content, 0, content.length / 2);
      out.flush();
      throw new ConnectionClosedException("this connection is wanted to end here");
    }
    for (byte one : content) {
      out.write(one);
      out.flush();
      pause(delay);
    }
  }

  static void pause(Duration delay) {
    if (delay.isZero()) {
      return;
    }
    try {
      Thread.sleep(delay.toMillis());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }
}
