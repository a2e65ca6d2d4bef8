package dev.craftsh.shell.outcome;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.redact.RedactedText;
import dev.craftsh.client.redact.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A change as it was sent, fit to be written down: without secrets.
 *
 * @param what what to say cannot be done, should it fail
 * @param url redacted
 * @param body redacted; empty where it holds a secret, or is no text; of an upload its file's path
 *     or its name
 * @param hidden a digest of the whole request; empty where the parts before show all of it
 * @param by the profile whose client sent it; empty for the one in use
 */
public record Sent(String what, String method, String url, String body, String hidden, String by) {
  private static final String MASK = "***";

  /** Reads a call. */
  public static Sent of(Call call) {
    var text = call.text().orElse("");
    var url = Redaction.of(call.uri());
    var body = call.file().map(Sent::place).or(call::upload).orElseGet(() -> RedactedText.of(text));
    boolean shown =
        call.file().isEmpty() && !body.contains(MASK) && url.equals(call.uri().toString());
    return new Sent(call.what(), call.method(), url, body, shown ? "" : digest(call, text), "");
  }

  /** The same, sent by the client of that profile. */
  public Sent by(String profile) {
    return new Sent(what, method, url, body, hidden, profile);
  }

  private static String digest(Call call, String text) {
    var content = call.file().map(Sent::stamp).orElse(text);
    return digest(call.method() + "\n" + call.uri() + "\n" + content);
  }

  /** The same for the same request, and for no other. */
  public String key() {
    var request = hidden.isEmpty() ? method + "\n" + url + "\n" + body : hidden;
    return by.isEmpty() ? request : by + "\n" + request;
  }

  /** A file is the same while nobody writes to it; reading it all would cost more than it tells. */
  private static String stamp(Path file) {
    try {
      var path = file.toAbsolutePath().normalize();
      return path + "\n" + Files.size(path) + "\n" + Files.getLastModifiedTime(path).toMillis();
    } catch (IOException gone) {
      return file + "\n" + gone;
    }
  }

  private static String place(Path file) {
    return file.toAbsolutePath().normalize().toString();
  }

  private static String digest(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The parts of the path, without what is empty at its ends. */
  String[] path() {
    int host = url.indexOf("://") + 3;
    int query = url.indexOf('?', host);
    int end = query < 0 ? url.length() : query;
    int from = Math.min(end, url.indexOf('/', host) + 1);
    end = end > from && url.charAt(end - 1) == '/' ? end - 1 : end;
    return url.substring(from, end).split("/");
  }

  /** The body as JSON, where it is. */
  Optional<JsonElement> json() {
    try {
      return body.isEmpty() ? Optional.empty() : Optional.of(JsonParser.parseString(body));
    } catch (JsonParseException notJson) {
      return Optional.empty();
    }
  }

  /** The body, which must be an object. */
  JsonObject object() {
    return json().filter(JsonElement::isJsonObject).orElseThrow().getAsJsonObject();
  }
}
