package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.util.List;
import java.util.Locale;

/** What it takes to push the image of a resource to the registry. */
public final class ImageDesk {
  /** Where an image goes, and as whom. */
  public record Credentials(String imageName, String username, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
      return "Credentials[" + imageName + "]";
    }
  }

  private final Names names;
  private final Packages packages;
  private final Address address;
  private final RegistryGuests guests;

  ImageDesk(Names names, Packages packages, Address address, RegistryGuests guests) {
    this.names = names;
    this.packages = packages;
    this.address = address;
    this.guests = guests;
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
    String repository = "charm/" + owner.id().toLowerCase(Locale.ROOT) + "/" + resource;
    String username = caller.account().username();
    return new Credentials(
        address.host() + "/" + repository, username, guests.invite(username, repository));
  }

  /** For whoever pulls the image later: what is uploaded in its place. */
  public Credentials pulling(Caller caller, String charm, String resource, String digest) {
    if (!ImageDigest.is(digest)) {
      throw new Refusal(Reason.SCHEMA, "'" + digest + "' is not a digest at /image-digest");
    }
    Credentials pushing = credentials(caller, charm, resource);
    return new Credentials(
        pushing.imageName() + "@" + digest, pushing.username(), pushing.password());
  }
}
