package dev.craftsh.client.macaroon;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One condition on a macaroon. A caveat with a verification id is third-party: somebody else, found
 * at its location, has to discharge it. Without one it is first-party: the store checks it itself.
 *
 * <p>Caveat ids are bytes, not text (contract/auth.md §2).
 */
public final class Caveat {
  private final byte[] id;
  private final byte @Nullable [] verificationId;
  private final @Nullable String location;

  Caveat(byte[] id, byte @Nullable [] verificationId, @Nullable String location) {
    this.id = id.clone();
    this.verificationId = verificationId == null ? null : verificationId.clone();
    this.location = location;
  }

  /** The caveat's identifier as it was signed. */
  public byte[] id() {
    return id.clone();
  }

  /** The identifier as text, when it is valid UTF-8. */
  public Optional<String> idText() {
    return Utf8.decode(id);
  }

  /** The caveat's key, encrypted for the verifier; only third-party caveats have one. */
  public Optional<byte[]> verificationId() {
    return Optional.ofNullable(verificationId).map(byte[]::clone);
  }

  /** Who discharges it: a host or a URL; only third-party caveats have one. */
  public Optional<String> location() {
    return Optional.ofNullable(location);
  }

  /** Whether somebody else has to discharge it. */
  public boolean isThirdParty() {
    return verificationId != null;
  }

  byte[] rawId() {
    return id;
  }

  byte @Nullable [] rawVerificationId() {
    return verificationId;
  }

  @Nullable String rawLocation() {
    return location;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Caveat that
        && Arrays.equals(id, that.id)
        && Arrays.equals(verificationId, that.verificationId)
        && Objects.equals(location, that.location);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(id);
  }

  /** The condition, or where to have it discharged. */
  @Override
  public String toString() {
    String text = idText().orElse(id.length + " bytes");
    return isThirdParty() ? "third party " + location + ": " + text : text;
  }
}
