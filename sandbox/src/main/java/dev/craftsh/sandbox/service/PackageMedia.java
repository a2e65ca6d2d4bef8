package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.Media;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pictures of a snap (contract/store-api.md §5.7). */
public final class PackageMedia {
  private static final Set<String> TYPES = Set.of("icon", "screenshot", "banner");

  /** A picture that should be there: either it is already, or its file is sent along. */
  public record Wish(String type, String hash, @Nullable String filename, @Nullable String key) {}

  private final Names names;
  private final Packages packages;

  PackageMedia(Names names, Packages packages) {
    this.names = names;
    this.packages = packages;
  }

  public List<Media> list(Caller caller, String snap) {
    caller.needs(Right.VIEW_METADATA, Namespace.SNAP, snap);
    return packages.within(names.shared(caller, Namespace.SNAP, snap), StoredPackage::media);
  }

  /**
   * Shows exactly the pictures that were wished for.
   *
   * @param files by the key of the wish
   * @param overwrite whether an icon may take the place of another
   */
  public List<Media> change(
      Caller caller, String snap, List<Wish> wishes, Map<String, byte[]> files, boolean overwrite) {
    caller.needs(Right.MANAGE_METADATA, Namespace.SNAP, snap);
    return packages.within(
        names.shared(caller, Namespace.SNAP, snap),
        locked -> {
          List<Media> before = locked.media();
          List<Media> after = new ArrayList<>();
          for (Wish wish : wishes) {
            after.add(fulfil(before, wish, files));
          }
          if (!overwrite) {
            refuseOtherIcon(before, after);
          }
          locked.show(after);
          return locked.media();
        });
  }

  private static Media fulfil(List<Media> before, Wish wish, Map<String, byte[]> files) {
    if (!TYPES.contains(wish.type())) {
      throw new Refusal(Reason.INVALID, "'" + wish.type() + "' is not a type of picture.");
    }
    for (Media known : before) {
      if (known.hash().equals(wish.hash())) {
        return known;
      }
    }
    byte[] file = wish.key() == null ? null : files.get(wish.key());
    if (file == null) {
      throw new Refusal(
          Reason.INVALID, "The " + wish.type() + " with the hash " + wish.hash() + " has no file.");
    }
    if (!Sums.sha256(file).equals(wish.hash())) {
      throw new Refusal(
          Reason.INVALID, "The hash of the " + wish.type() + " is not that of its file.");
    }
    String content = Base64.getEncoder().encodeToString(file);
    return new Media(wish.type(), wish.hash(), wish.filename(), wish.key(), content);
  }

  private static void refuseOtherIcon(List<Media> before, List<Media> after) {
    Media old = icon(before);
    Media fresh = icon(after);
    if (old != null && fresh != null && !old.hash().equals(fresh.hash())) {
      String current = old.filename() == null ? old.hash() : old.filename();
      throw new Refusal(Reason.METADATA_CONFLICT, "Icon changed on the server.")
          .conflicting(Map.of("icon", current));
    }
  }

  private static @Nullable Media icon(List<Media> media) {
    for (Media one : media) {
      if (one.type().equals("icon")) {
        return one;
      }
    }
    return null;
  }

  /** A picture's content, for everyone; null when there is none. */
  public byte @Nullable [] content(String hash) {
    for (StoredPackage one : packages.all(Namespace.SNAP)) {
      for (Media media : one.media()) {
        if (media.hash().equals(hash)) {
          return Base64.getDecoder().decode(media.content());
        }
      }
    }
    return null;
  }
}
