package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.OutputStream;

/** A JSON text in UTF-8. */
public final class JsonBody implements RequestBody {
  private final byte[] bytes;

  private JsonBody(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A JSON value. */
  public static JsonBody of(JsonElement json) {
    return ofText(json.toString());
  }

  /** A text that is JSON already. */
  public static JsonBody ofText(String json) {
    return new JsonBody(json.getBytes(UTF_8));
  }

  @Override
  public String contentType() {
    return "application/json";
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
