package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.sandbox.state.Secrets;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The id of a login caveat: a caveat root key that only the sign-on service can read, in the JSON
 * shell that Ubuntu One uses. To everyone between the two it is opaque text.
 */
final class CaveatId {
  private static final int KEY_LENGTH = 24;
  private final Secrets secrets;
  private final Chance chance;

  CaveatId(Secrets secrets, Chance chance) {
    this.secrets = secrets;
    this.chance = chance;
  }

  byte[] newCaveatKey() {
    return chance.bytes(KEY_LENGTH);
  }

  String write(byte[] caveatKey) {
    byte[] plain =
        ByteBuffer.allocate(Integer.BYTES + KEY_LENGTH)
            .putInt(secrets.generation())
            .put(caveatKey)
            .array();
    byte[] nonce = chance.bytes(SecretBox.NONCE);
    byte[] box = SecretBox.seal(plain, nonce, secrets.sharedWithSso());
    byte[] both = Arrays.copyOf(nonce, nonce.length + box.length);
    System.arraycopy(box, 0, both, nonce.length, box.length);
    String secret = Base64.getEncoder().encodeToString(both);
    return "{\"secret\": \"" + secret + "\", \"version\": 1}";
  }

  /** The caveat root key inside. */
  byte[] read(byte[] id) throws Unverified {
    try {
      JsonObject shell = JsonParser.parseString(new String(id, UTF_8)).getAsJsonObject();
      byte[] both = Base64.getDecoder().decode(shell.get("secret").getAsString());
      byte[] nonce = Arrays.copyOf(both, SecretBox.NONCE);
      byte[] box =
          Arrays.copyOfRange(both, SecretBox.NONCE, Math.max(SecretBox.NONCE, both.length));
      ByteBuffer plain = ByteBuffer.wrap(SecretBox.open(box, nonce, secrets.sharedWithSso()));
      if (plain.getInt() != secrets.generation()) {
        throw new Unverified("the login caveat was revoked");
      }
      byte[] key = new byte[KEY_LENGTH];
      plain.get(key);
      return key;
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException malformed) {
      throw new Unverified("a caveat id is not one of this store's");
    } catch (GeneralSecurityException | NullPointerException foreign) {
      throw new Unverified("a caveat id was not written by this store");
    }
  }
}
