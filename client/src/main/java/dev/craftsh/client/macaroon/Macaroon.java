package dev.craftsh.client.macaroon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A macaroon: an identifier, a list of caveats, and a signature over both (contract/auth.md §2 to
 * §4). Immutable; every operation gives a new one.
 *
 * <pre>{@code
 * Macaroon root = Macaroon.fromBase64(text);
 * Macaroon discharge = Macaroon.fromBase64(other).bindTo(root);
 * String header = "Macaroon root=" + root.toBase64() + ", discharge=" + discharge.toBase64();
 * }</pre>
 *
 * <p>{@link #toString()} never shows the signature; every other way of writing one does.
 */
public final class Macaroon {
  private final MacaroonFormat format;
  private final String location;
  private final byte[] identifier;
  private final List<Caveat> caveats;
  private final byte[] signature;

  Macaroon(
      MacaroonFormat format,
      String location,
      byte[] identifier,
      List<Caveat> caveats,
      byte[] signature) {
    this.format = format;
    this.location = location;
    this.identifier = identifier.clone();
    this.caveats = List.copyOf(caveats);
    this.signature = signature.clone();
  }

  /** Mints a macaroon without caveats, signed with a root key of any length. */
  public static Macaroon create(
      MacaroonFormat format, byte[] rootKey, byte[] identifier, String location) {
    return createWithDerivedKey(format, SignatureChain.deriveKey(rootKey), identifier, location);
  }

  /**
   * Mints a macaroon with a key that is already derived, as a third party does that was handed one.
   */
  public static Macaroon createWithDerivedKey(
      MacaroonFormat format, byte[] derivedKey, byte[] identifier, String location) {
    byte[] signature = SignatureChain.begin(derivedKey, identifier).signature();
    return new Macaroon(format, location, identifier, List.of(), signature);
  }

  /**
   * Reads a macaroon in base64, of either alphabet and either format.
   *
   * @throws MalformedMacaroon when it is none
   */
  public static Macaroon fromBase64(String text) {
    return MacaroonCodec.fromBytes(Base64Text.decode(text));
  }

  /**
   * Reads the binary form.
   *
   * @throws MalformedMacaroon when it is none
   */
  public static Macaroon fromBytes(byte[] bytes) {
    return MacaroonCodec.fromBytes(bytes);
  }

  /**
   * Reads the JSON form of either format.
   *
   * @throws MalformedMacaroon when it is none
   */
  public static Macaroon fromJson(String json) {
    return JsonForm.read(JsonForm.parse(json));
  }

  /** The same macaroon with one more first-party caveat. */
  public Macaroon addFirstParty(byte[] id) {
    return with(new Caveat(id, null, null));
  }

  /** The same macaroon with one more first-party caveat, given as text. */
  public Macaroon addFirstParty(String condition) {
    return addFirstParty(condition.getBytes(UTF_8));
  }

  /**
   * The same macaroon with one more third-party caveat.
   *
   * @param verificationId the caveat's derived key, encrypted with {@link #signature()} as the key
   *     (contract/auth.md §3.3)
   */
  public Macaroon addThirdParty(String caveatLocation, byte[] id, byte[] verificationId) {
    return with(new Caveat(id, verificationId, caveatLocation));
  }

  private Macaroon with(Caveat caveat) {
    List<Caveat> more = new ArrayList<>(caveats);
    more.add(caveat);
    byte[] next = SignatureChain.resume(signature).then(caveat).signature();
    return new Macaroon(format, location, identifier, more, next);
  }

  /**
   * This discharge, bound to the root macaroon that it will travel with. Only the signature
   * changes. Keep discharges unbound and bind them anew for each request: binding twice gives a
   * wrong result (contract/auth.md §4).
   */
  public Macaroon bindTo(Macaroon root) {
    byte[] bound = SignatureChain.bind(root.signature, signature);
    return new Macaroon(format, location, identifier, caveats, bound);
  }

  /** The encoding it came in, and is written in again. */
  public MacaroonFormat format() {
    return format;
  }

  /** A hint who made it; may be empty. Not covered by the signature. */
  public String location() {
    return location;
  }

  /** The identifier: bytes, often not text. */
  public byte[] identifier() {
    return identifier.clone();
  }

  /** The identifier as text, when it is valid UTF-8. */
  public Optional<String> identifierText() {
    return Utf8.decode(identifier);
  }

  /** The caveats, in the order they were added. */
  public List<Caveat> caveats() {
    return caveats;
  }

  /**
   * The signature, {@value SignatureChain#LENGTH} bytes. Who has it can use the macaroon: a secret.
   */
  public byte[] signature() {
    return signature.clone();
  }

  /** The binary form in its own format. */
  public byte[] toBytes() {
    return MacaroonCodec.toBytes(this);
  }

  /** The binary form in base64: URL-safe, unpadded. */
  public String toBase64() {
    return Base64Text.encode(toBytes());
  }

  /** The JSON form of its own format. */
  public JsonObject toJson() {
    return JsonForm.write(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Macaroon that
        && format == that.format
        && location.equals(that.location)
        && Arrays.equals(identifier, that.identifier)
        && caveats.equals(that.caveats)
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }

  /** Location, identifier and number of caveats; never the signature. */
  @Override
  public String toString() {
    String id = identifierText().orElse(identifier.length + " bytes");
    return "Macaroon[" + location + ", " + id + ", " + caveats.size() + " caveats]";
  }
}
