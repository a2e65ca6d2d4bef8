package dev.craftsh.sandbox.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An upload that wants to become the next revision of a package, or of a resource of it.
 *
 * @param announcedBy the id of an account
 * @param channels where an accepted package goes at once
 * @param resource null: the package itself
 */
public record Announcement(
    String uploadId,
    Namespace namespace,
    String name,
    String packageId,
    String announcedBy,
    List<String> channels,
    @Nullable String resource,
    String resourceType,
    List<ResourceBase> bases) {
  public Announcement {
    channels = List.copyOf(channels);
    bases = List.copyOf(bases);
  }

  public static Announcement ofPackage(
      String uploadId,
      Namespace namespace,
      String name,
      String packageId,
      String announcedBy,
      List<String> channels) {
    return new Announcement(
        uploadId, namespace, name, packageId, announcedBy, channels, null, "", List.of());
  }
}
