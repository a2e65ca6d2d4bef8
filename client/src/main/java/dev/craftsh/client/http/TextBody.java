package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** A text of some media type, in UTF-8. */
public final class TextBody implements RequestBody {
  private final String contentType;
  private final byte[] bytes;

  private TextBody(String contentType, byte[] bytes) {
    this.contentType = contentType;
    this.bytes = bytes;
  }

  /** The text, as it is. */
  public static TextBody of(String contentType, String text) {
    return new TextBody(contentType, text.getBytes(UTF_8));
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
