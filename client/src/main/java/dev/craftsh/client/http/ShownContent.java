package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.observe.Content;
import dev.craftsh.client.redact.RedactedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes what went to and fro fit to be shown. */
final class ShownContent {
  private static final int LONGEST = 20_000;

  private ShownContent() {}

  static Content of(StoreRequest request, @Nullable StoreAnswer answer) {
    return new Content(
        headers(request.headers()),
        body(request),
        answer == null ? Map.of() : headers(answer.headers()),
        answer == null ? "" : body(request, answer));
  }

  private static Map<String, String> headers(Map<String, String> all) {
    Map<String, String> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.forEach(
        (name, value) ->
            shown.put(name, RedactedText.isSecret(name) ? "***" : RedactedText.of(value)));
    return shown;
  }

  private static String body(StoreRequest request) {
    RequestBody body = request.body();
    if (body == null) {
      return "";
    }
    if (body instanceof FileForm form) {
      return "(the file " + form.file().getFileName() + ", " + form.fileLength() + " bytes)";
    }
    return body.isText()
        ? text(request, text(body))
        : "(" + body.length() + " bytes, " + body.contentType() + ")";
  }

  private static String text(RequestBody body) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      body.writeTo(bytes);
      return bytes.toString(UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String body(StoreRequest request, StoreAnswer answer) {
    String type = answer.header("Content-Type").orElse("");
    boolean text = type.startsWith("text/") || type.contains("json") || type.contains("xml");
    return text || answer.length() == 0
        ? text(request, answer.text())
        : "(" + answer.length() + " bytes" + (type.isEmpty() ? "" : ", " + type) + ")";
  }

  private static String text(StoreRequest request, String text) {
    String shown =
        request.hasSecretBody() && !text.isEmpty()
            ? RedactedText.withoutValues(text)
            : RedactedText.of(text);
    return shown.length() <= LONGEST
        ? shown
        : shown.substring(0, LONGEST) + " … (" + shown.length() + " characters)";
  }
}
