package dev.craftsh.sandbox.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload that wants to become the next revision of a package, or of a resource of it.
 *
 * @param announcedBy the id of an account
 * @param channels where an accepted package goes at once
 * @param resource null: the package itself
 * @param components the uploads of a snap's components, by their names
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
    List<ResourceBase> bases,
    Map<String, String> components) {
  public Announcement {
    channels = List.copyOf(channels);
    bases = List.copyOf(bases);
    // Uploads that were announced before there were components have none.
    components = components == null ? Map.of() : Map.copyOf(components);
  }

  public static Announcement ofPackage(
      String uploadId,
      Namespace namespace,
      String name,
      String packageId,
      String announcedBy,
      List<String> channels,
      Map<String, String> components) {
    return new Announcement(
        uploadId,
        namespace,
        name,
        packageId,
        announcedBy,
        channels,
        null,
        "",
        List.of(),
        components);
  }
}
