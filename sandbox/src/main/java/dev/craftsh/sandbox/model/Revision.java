package dev.craftsh.sandbox.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted file of a package. Never changes; {@code size} is in bytes.
 *
 * @param content null: nobody can download it
 * @param components of a snap, as it was uploaded with them
 */
public record Revision(
    int number,
    String version,
    Instant createdAt,
    String createdBy,
    String sha3_384,
    long size,
    Facts facts,
    @Nullable Content content,
    List<SnapComponent> components) {
  public Revision {
    // Revisions that were kept before there were components have none.
    components = components == null ? List.of() : List.copyOf(components);
  }

  /** The size of what is downloaded in truth, so that whoever checks it finds it right. */
  public long served() {
    return content == null ? size : content.size();
  }
}
