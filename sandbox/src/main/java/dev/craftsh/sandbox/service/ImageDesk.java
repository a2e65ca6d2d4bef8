package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.util.List;
import java.util.Locale;

/** What it takes to push the image of a resource to a registry, which the sandbox has none of. */
public final class ImageDesk {
  /** Where an image goes, and as whom. */
  public record Credentials(String imageName, String username, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
      return "Credentials[" + imageName + "]";
    }
  }

  private static final String ALGORITHM = "sha256:";
  private static final int DIGITS = 64;

  private final Names names;
  private final Packages packages;
  private final Address address;
  private final Chance chance;

  ImageDesk(Names names, Packages packages, Address address, Chance chance) {
    this.names = names;
    this.packages = packages;
    this.address = address;
    this.chance = chance;
  }

  /** For the upload of an image. */
  public Credentials credentials(Caller caller, String charm, String resource) {
    caller.needs(Right.MANAGE_REVISIONS, Namespace.CHARM, charm);
    StoredPackage owner = names.own(caller, Namespace.CHARM, charm);
    List<String> known = packages.within(owner, locked -> locked.resources().names());
    if (!known.contains(resource)) {
      throw new Refusal(
          Reason.UNKNOWN_RESOURCE, "Resource '" + resource + "' of '" + charm + "' not found.");
    }
    String image = address.host() + "/charm/" + owner.id().toLowerCase(Locale.ROOT);
    return new Credentials(image + "/" + resource, caller.account().username(), chance.password());
  }

  /** For whoever pulls the image later: what is uploaded in its place. */
  public Credentials pulling(Caller caller, String charm, String resource, String digest) {
    if (!isDigest(digest)) {
      throw new Refusal(Reason.SCHEMA, "'" + digest + "' is not a digest at /image-digest");
    }
    Credentials pushing = credentials(caller, charm, resource);
    return new Credentials(
        pushing.imageName() + "@" + digest, pushing.username(), pushing.password());
  }

  private static boolean isDigest(String text) {
    if (!text.startsWith(ALGORITHM) || text.length() != ALGORITHM.length() + DIGITS) {
      return false;
    }
    for (int i = ALGORITHM.length(); i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }
}
