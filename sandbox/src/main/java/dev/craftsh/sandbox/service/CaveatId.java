package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Base64;

/**
 * The id of the caveat that the sign-on service discharges: a sealed key in the JSON shell that
 * Ubuntu One uses. To everyone between the two it is opaque text.
 */
final class CaveatId {
  private final SealedKey keys;

  CaveatId(SealedKey keys) {
    this.keys = keys;
  }

  String write(byte[] caveatKey) {
    byte[] sealed = keys.seal(SealedKey.Audience.SIGN_ON, caveatKey);
    String secret = Base64.getEncoder().encodeToString(sealed);
    return "{\"secret\": \"" + secret + "\", \"version\": 1}";
  }

  /** The caveat root key inside. */
  byte[] read(byte[] id) throws Unverified {
    try {
      JsonObject shell = JsonParser.parseString(new String(id, UTF_8)).getAsJsonObject();
      byte[] sealed = Base64.getDecoder().decode(shell.get("secret").getAsString());
      return keys.open(SealedKey.Audience.SIGN_ON, sealed);
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException malformed) {
      throw new Unverified("a caveat id is not one of this store's");
    } catch (NullPointerException secretMissing) {
      throw new Unverified("a caveat id was not written by this store");
    }
  }
}
