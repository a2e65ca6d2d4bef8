package dev.craftsh.client.auth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.craftsh.client.error.CredentialsNotParseable;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.json.JsonText;
import java.util.Optional;

/** How each kind of stored text is recognised, legacy forms included (contract/auth.md §8). */
final class StoredText {
  private StoredText() {}

  static Optional<Credentials.UbuntuOne> ubuntuOne(String text) {
    Optional<JsonElement> json = JsonText.parse(text).filter(JsonElement::isJsonObject);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    JsonObject object = json.get().getAsJsonObject();
    if (!object.has("t")) {
      return pair(object);
    }
    boolean typed = text(object, "t").filter("u1-macaroon"::equals).isPresent();
    JsonElement value = object.get("v");
    return typed && value != null && value.isJsonObject()
        ? pair(value.getAsJsonObject())
        : Optional.empty();
  }

  private static Optional<Credentials.UbuntuOne> pair(JsonObject object) {
    Optional<String> root = text(object, "r");
    Optional<String> discharge = text(object, "d");
    return root.isPresent() && discharge.isPresent()
        ? Optional.of(new Credentials.UbuntuOne(root.get(), discharge.get()))
        : Optional.empty();
  }

  static Optional<Credentials.Token> candid(String text) {
    Optional<JsonElement> json = JsonText.parse(text);
    if (json.isEmpty()) {
      return bare(text);
    }
    JsonElement element = json.get();
    if (element.isJsonObject()) {
      return candidObject(text, element.getAsJsonObject());
    }
    // The reference client asks any container whether it holds "t"; lists and texts answer too.
    if (element.isJsonArray()) {
      return element.getAsJsonArray().contains(new JsonPrimitive("t"))
          ? Optional.empty()
          : bare(text);
    }
    boolean isText = element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
    return isText && !element.getAsString().contains("t") ? bare(text) : Optional.empty();
  }

  private static Optional<Credentials.Token> candidObject(String text, JsonObject object) {
    if (!object.has("t")) {
      return bare(text);
    }
    boolean typed = text(object, "t").filter("macaroon"::equals).isPresent();
    return typed
        ? text(object, "v")
            .map(value -> new Credentials.Token(value, Credentials.Token.Envelope.TYPED))
        : Optional.empty();
  }

  private static Optional<Credentials.Token> bare(String text) {
    return Optional.of(new Credentials.Token(text, Credentials.Token.Envelope.BARE));
  }

  static Optional<String> text(JsonObject object, String key) {
    return object.get(key) instanceof JsonPrimitive value && value.isString()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  static CredentialsNotParseable unexpected(String expected) {
    return new CredentialsNotParseable(
        Problem.of(
            ErrorCode.CREDENTIALS_NOT_PARSEABLE,
            "Cannot use the credentials",
            "Credentials could not be parsed. Expected " + expected + ".",
            "log in again, or give the text exactly as it was exported"));
  }
}
