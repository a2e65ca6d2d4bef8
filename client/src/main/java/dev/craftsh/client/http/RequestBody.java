package dev.craftsh.client.http;

import java.io.IOException;
import java.io.OutputStream;

/** What a request carries. Can be written more than once: each time the same bytes. */
public interface RequestBody {
  /** The media type, with its parameters. */
  String contentType();

  /** Exactly how many bytes {@link #writeTo} writes. */
  long length();

  /** Whether it is text, small and in memory. */
  default boolean isText() {
    return false;
  }

  /** Writes all of it. */
  void writeTo(OutputStream out) throws IOException;
}
