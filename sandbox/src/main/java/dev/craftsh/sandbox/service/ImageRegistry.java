package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.ImageManifest;
import dev.craftsh.sandbox.state.StoredImages;
import java.util.List;

/**
 * The registry that the images of resources are pushed to. It keeps what images say of themselves
 * and none of their layers.
 */
public final class ImageRegistry {
  /** The detail of a refusal that says how to get in. */
  public static final String CHALLENGE = "challenge";

  private static final int MOST = 10_000;

  private final StoredImages stored;
  private final RegistryGuests guests;
  private final Address address;

  ImageRegistry(StoredImages stored, RegistryGuests guests, Address address) {
    this.stored = stored;
    this.guests = guests;
    this.address = address;
  }

  /** A token for whoever shows a password that the store gave out. */
  public String token(String username, String password) {
    String token = guests.token(username, password);
    if (token == null) {
      throw unauthorized("");
    }
    return token;
  }

  /** Refuses whoever has no token of this registry. */
  public void requireKnown(String token) {
    if (!guests.knows(token)) {
      throw unauthorized("");
    }
  }

  /** Refuses whoever has no token for that part of the registry. */
  public void requireOpen(String token, String repository) {
    if (!guests.mayUse(token, repository)) {
      throw unauthorized(",scope=\"repository:" + repository + ":pull,push\"");
    }
  }

  /** Says where tokens are given out, in the words of the distribution protocol. */
  private Refusal unauthorized(String scope) {
    String realm = "realm=\"" + address.url() + "/registry/token\"";
    String service = "service=\"" + address.host() + "\"";
    return new Refusal(Reason.AUTHORIZATION, "authentication required")
        .with(CHALLENGE, List.of("Bearer " + realm + "," + service + scope));
  }

  /** Keeps an image under the name it was pushed by, and under its digest, which is given. */
  public String push(String repository, String reference, String mediaType, String text) {
    String digest = "sha256:" + Sums.ofText(text).sha256();
    if (ImageDigest.is(reference) && !reference.equals(digest)) {
      throw new Refusal(Reason.INVALID, "The manifest is not the one of " + reference + ".");
    }
    if (stored.size() >= MOST) {
      throw new Refusal(Reason.TOO_LARGE, "The sandbox keeps no more than " + MOST + " images.");
    }
    ImageManifest manifest = new ImageManifest(digest, mediaType, text);
    stored.put(repository, reference, manifest);
    stored.put(repository, digest, manifest);
    return digest;
  }

  /** An image by its digest or tag. */
  public ImageManifest find(String repository, String reference) {
    ImageManifest found = stored.find(repository, reference);
    if (found == null) {
      throw new Refusal(Reason.UNKNOWN_RESOURCE, "manifest unknown: " + reference);
    }
    return found;
  }
}
