package dev.craftsh.client.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** The whole body of an answer, up to a bound that no honest one reaches. */
final class AnswerBody {
  static final int LONGEST = 64 << 20;
  private static final int CHUNK = 16 << 10;

  private AnswerBody() {}

  /** Asking again would only give as much again. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong() {
      super("it is longer than " + (LONGEST >> 20) + " MiB");
    }
  }

  static byte[] read(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    try (InputStream raw = entity.getContent();
        InputStream in =
            "gzip".equalsIgnoreCase(entity.getContentEncoding()) ? new GZIPInputStream(raw) : raw) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        body.write(chunk, 0, count);
        if (body.size() > LONGEST) {
          throw new TooLong();
        }
      }
      return body.toByteArray();
    }
  }
}
