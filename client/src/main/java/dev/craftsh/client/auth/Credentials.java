package dev.craftsh.client.auth;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.CredentialsNotParseable;
import dev.craftsh.client.json.JsonText;
import java.util.Optional;

/**
 * What a login leaves behind, and its stored text (contract/auth.md §8): the same bytes that the
 * stores' own tools write, and everything that they ever wrote can be read. Their text forms hide
 * all of it.
 */
public sealed interface Credentials {
  /** The stored text. A secret. */
  String toStoredText();

  /**
   * The stored text in base64, as keyrings, environment variables and exported files hold it. A
   * secret.
   */
  default String export() {
    return StoredBase64.encode(toStoredText());
  }

  /**
   * A token that is sent as it is.
   *
   * @param value the token
   * @param envelope how it is stored
   */
  record Token(String value, Envelope envelope) implements Credentials {
    /** The stored forms of a token. */
    public enum Envelope {
      /** {@code {"t": "macaroon", "v": token}}, as after a Candid login. */
      TYPED,
      /** The token alone, as after an exchange of Ubuntu One credentials. */
      BARE
    }

    @Override
    public String toStoredText() {
      return envelope == Envelope.BARE
          ? value
          : "{\"t\": \"macaroon\", \"v\": " + AsciiJson.quote(value) + "}";
    }

    @Override
    public String toString() {
      return "Token[***]";
    }
  }

  /**
   * The macaroons of an Ubuntu One login.
   *
   * @param root the root as it was received
   * @param discharge its discharge, unbound
   */
  record UbuntuOne(String root, String discharge) implements Credentials {
    @Override
    public String toStoredText() {
      return "{\"t\": \"u1-macaroon\", \"v\": {\"r\": "
          + AsciiJson.quote(root)
          + ", \"d\": "
          + AsciiJson.quote(discharge)
          + "}}";
    }

    @Override
    public String toString() {
      return "UbuntuOne[***]";
    }
  }

  /**
   * A token made for a program.
   *
   * @param value the token
   */
  record DeveloperToken(String value) implements Credentials {
    @Override
    public String toStoredText() {
      return "{\"macaroon\": " + AsciiJson.quote(value) + "}";
    }

    @Override
    public String toString() {
      return "DeveloperToken[***]";
    }
  }

  /**
   * Reads an exported text: the base64 that {@link #export} writes, or the stored text itself.
   *
   * @throws CredentialsNotParseable when it is neither
   */
  static Credentials parseExported(String text) {
    String trimmed = text.strip();
    return parse(trimmed.startsWith("{") ? trimmed : StoredBase64.decode(trimmed));
  }

  /**
   * Reads whatever any version of the stores' own tools has exported: what {@link
   * #parseExported(String)} reads, and the login file of old versions of snapcraft, as it is or in
   * base64 (contract/auth.md §10).
   *
   * @param ssoHost the host of the login service, without a port; such a file can hold logins of
   *     several
   * @throws CredentialsNotParseable when it is none of these
   */
  static Credentials parseExported(String text, String ssoHost) {
    String trimmed = text.strip();
    if (SnapcraftConfig.isRecognised(trimmed)) {
      return SnapcraftConfig.parse(trimmed, ssoHost);
    }
    String stored = trimmed.startsWith("{") ? trimmed : StoredBase64.decode(trimmed);
    return SnapcraftConfig.isRecognised(stored) && JsonText.parse(stored).isEmpty()
        ? SnapcraftConfig.parse(stored, ssoHost)
        : parse(stored);
  }

  /**
   * Reads the login file of old versions of snapcraft, as it is or in base64 (contract/auth.md
   * §10.2).
   *
   * @param ssoHost the host of the login service, without a port
   * @throws CredentialsNotParseable when it is none, or holds no login for that service
   */
  static UbuntuOne parseSnapcraftConfig(String text, String ssoHost) {
    return SnapcraftConfig.parse(text, ssoHost);
  }

  /** Reads any stored text: whatever is no known envelope is a token by itself. */
  static Credentials parse(String text) {
    Optional<UbuntuOne> macaroons = StoredText.ubuntuOne(text);
    if (macaroons.isPresent()) {
      return macaroons.get();
    }
    Optional<JsonObject> json = object(text);
    if (json.filter(object -> object.has("macaroon") && object.size() == 1).isPresent()) {
      return parseDeveloperToken(text);
    }
    boolean typed = json.filter(object -> object.has("t")).isPresent();
    return typed ? parseCandid(text) : new Token(text, Token.Envelope.BARE);
  }

  private static Optional<JsonObject> object(String text) {
    return JsonText.parse(text).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
  }

  /**
   * Reads the stored text of a token made for a program.
   *
   * @throws CredentialsNotParseable when it is another kind
   */
  static DeveloperToken parseDeveloperToken(String text) {
    return object(text)
        .flatMap(json -> StoredText.text(json, "macaroon"))
        .map(DeveloperToken::new)
        .orElseThrow(() -> StoredText.unexpected("valid developer token credentials"));
  }

  /**
   * Reads the stored text of a Candid login.
   *
   * @throws CredentialsNotParseable when it is another kind
   */
  static Token parseCandid(String text) {
    return StoredText.candid(text)
        .orElseThrow(() -> StoredText.unexpected("valid Candid credentials"));
  }

  /**
   * Reads the stored text of an Ubuntu One login.
   *
   * @throws CredentialsNotParseable when it is another kind
   */
  static UbuntuOne parseUbuntuOne(String text) {
    return StoredText.ubuntuOne(text)
        .orElseThrow(() -> StoredText.unexpected("valid Ubuntu One credentials"));
  }
}
