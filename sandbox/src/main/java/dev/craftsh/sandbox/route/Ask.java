package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** One request, as routes see it. */
final class Ask {
  private static final int LARGEST_FORM = 64 << 10;
  private static final int LARGEST_JSON = 4 << 20;

  private final ClassicHttpRequest request;
  private final List<String> arguments;
  private final Map<String, String> query;

  Ask(ClassicHttpRequest request, List<String> arguments, Map<String, String> query) {
    this.request = request;
    this.arguments = arguments;
    this.query = query;
  }

  /** What stood in the place of the n-th placeholder of the path. */
  String argument(int index) {
    return arguments.get(index);
  }

  @Nullable String query(String name) {
    return query.get(name);
  }

  String queryOr(String name, String otherwise) {
    return query.getOrDefault(name, otherwise);
  }

  /** A whole number of the query; null when it is absent. */
  @Nullable Integer integerQuery(String name) {
    String text = query.get(name);
    try {
      return text == null ? null : (Integer) Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new Refusal(Reason.SCHEMA, "'" + text + "' is not an integer at /" + name);
    }
  }

  @Nullable String header(String name) {
    Header header = request.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  @Nullable String authorization() {
    return header("Authorization");
  }

  InputStream body() throws IOException {
    HttpEntity entity = request.getEntity();
    return entity == null ? InputStream.nullInputStream() : entity.getContent();
  }

  /** The body as the fields of a form, of a bounded size. */
  Map<String, String> form() throws IOException {
    byte[] bytes = body().readNBytes(LARGEST_FORM + 1);
    if (bytes.length > LARGEST_FORM) {
      throw new Refusal(Reason.TOO_LARGE, "The form is larger than " + LARGEST_FORM + " bytes.");
    }
    return Query.parse(new String(bytes, UTF_8));
  }

  /** The body as JSON, of a bounded size. */
  Json json() throws IOException {
    return Json.parse(bytes());
  }

  /** The body as text to the letter, which must be JSON of a bounded size. */
  String jsonText() throws IOException {
    byte[] bytes = bytes();
    Json.parse(bytes);
    return new String(bytes, UTF_8);
  }

  private byte[] bytes() throws IOException {
    byte[] bytes = body().readNBytes(LARGEST_JSON + 1);
    if (bytes.length > LARGEST_JSON) {
      throw new Refusal(Reason.TOO_LARGE, "The body is larger than " + LARGEST_JSON + " bytes.");
    }
    return bytes;
  }
}
