package dev.craftsh.shell.cassette;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Takes out of texts what must not be written down: secrets become {@code ***}, e-mail addresses
 * one that is nobody's, upload ids a number, the same one wherever they appear.
 */
final class Scrubber {
  static final String HIDDEN = "***";
  private static final String NOBODY = "someone@example.com";
  private static final Pattern MAIL = Pattern.compile("[\\w.+%-]+@[\\w-]+(\\.[\\w-]+)+");
  private static final Pattern PARAMETER = Pattern.compile("([?&])([^=&?#\\s\"]+)=([^&#\\s\"]*)");
  private static final Pattern UPLOAD_NUMBER = Pattern.compile("upload-\\d+");

  /** Macaroons in their forms, and exported logins: long, in base64, with a known beginning. */
  private static final Pattern LOGIN =
      Pattern.compile("(MDA|AgE|eyJ)[A-Za-z0-9+/_=-]{60,}(\\.[A-Za-z0-9_=-]+)*");

  /** Two of the forms in which a login is sent. */
  private static final Pattern HEADER = Pattern.compile("(?i)\\b(Macaroon|Bearer) [^\"\\s][^\"]*");

  private final Map<String, String> uploads = new ConcurrentHashMap<>();

  /** Text that is no JSON, or a string of it. */
  String text(String text) {
    var clean = text;
    for (var upload : uploads.entrySet()) {
      clean = clean.replace(upload.getKey(), upload.getValue());
    }
    clean = HEADER.matcher(clean).replaceAll("$1 ***");
    clean = LOGIN.matcher(clean).replaceAll("***");
    clean = MAIL.matcher(clean).replaceAll(NOBODY);
    return clean.indexOf('=') < 0 ? clean : parameters(clean);
  }

  private static String parameters(String text) {
    return PARAMETER
        .matcher(text)
        .replaceAll(
            found ->
                SecretNames.includes(found.group(2))
                    ? "$1$2=***"
                    : java.util.regex.Matcher.quoteReplacement(found.group()));
  }

  /** The same JSON without secrets; the properties of each object are sorted by their names. */
  JsonElement json(JsonElement value) {
    if (value.isJsonObject()) {
      return object(value.getAsJsonObject());
    }
    if (value.isJsonArray()) {
      var clean = new JsonArray();
      value.getAsJsonArray().forEach(item -> clean.add(json(item)));
      return clean;
    }
    boolean string = value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    return string ? new JsonPrimitive(text(value.getAsString())) : value;
  }

  private JsonObject object(JsonObject value) {
    var sorted = new TreeMap<String, JsonElement>();
    for (var property : value.entrySet()) {
      sorted.put(property.getKey(), property(property.getKey(), property.getValue()));
    }
    var clean = new JsonObject();
    sorted.forEach(clean::add);
    return clean;
  }

  private JsonElement property(String name, JsonElement value) {
    if (value.isJsonNull()) {
      return value;
    }
    if (SecretNames.isUpload(name) && value.isJsonPrimitive()) {
      return new JsonPrimitive(upload(value.getAsString()));
    }
    return SecretNames.includes(name) ? new JsonPrimitive(HIDDEN) : json(value);
  }

  private String upload(String id) {
    if (UPLOAD_NUMBER.matcher(id).matches()) {
      return id;
    }
    synchronized (uploads) {
      var number = "upload-" + (uploads.size() + 1);
      var known = uploads.putIfAbsent(id, number);
      return known == null ? number : known;
    }
  }
}
