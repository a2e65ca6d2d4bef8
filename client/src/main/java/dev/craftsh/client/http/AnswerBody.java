package dev.craftsh.client.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.jspecify.annotations.Nullable;

/** The whole body of an answer, up to bounds of size and time that no honest one reaches. */
final class AnswerBody {
  static final int LONGEST = 64 << 20;

  /** How many times the limit of silence an answer may take that is never silent for so long. */
  private static final int PATIENCE = 10;

  private static final int CHUNK = 16 << 10;

  private AnswerBody() {}

  /** Asking again would only give as much again. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    private TooMuch(String why) {
      super(why);
    }
  }

  static byte[] read(@Nullable HttpEntity entity, Duration silenceLimit) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    InputStream raw = entity.getContent();
    try {
      InputStream timed = new Timed(raw, Duration.ofMillis(silenceLimit.toMillis() * PATIENCE));
      boolean packed = "gzip".equalsIgnoreCase(entity.getContentEncoding());
      byte[] body = read(packed ? new GZIPInputStream(timed) : timed);
      raw.close();
      return body;
    } catch (IOException broken) {
      abandon(raw);
      throw broken;
    }
  }

  private static byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      body.write(chunk, 0, count);
      if (body.size() > LONGEST) {
        throw new TooMuch("it is longer than " + (LONGEST >> 20) + " MiB");
      }
    }
    return body.toByteArray();
  }

  /** Closing would read on to the end, for the connection's sake. */
  private static void abandon(InputStream raw) throws IOException {
    if (raw instanceof EofSensorInputStream sensor) {
      sensor.abort();
    }
  }

  /** Below the unpacking, which can take in much before it gives out anything. */
  private static final class Timed extends FilterInputStream {
    private final Deadline deadline;
    private final long seconds;

    Timed(InputStream in, Duration limit) {
      super(in);
      deadline = Deadline.after(limit);
      seconds = limit.toSeconds();
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      check();
      return super.read(bytes, offset, length);
    }

    private void check() throws TooMuch {
      if (deadline.isOver()) {
        throw new TooMuch("it was not complete after " + seconds + " seconds");
      }
    }
  }
}
