package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.model.MetadataText;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a package, and who may overwrite it (contract/store-api.md §5.7). */
public final class PackageMetadata {
  /** The longest text of each key; assumed from what the stores' web pages allow. */
  private static final Map<String, Integer> LONGEST =
      Map.of(
          "title", 40,
          "summary", 128,
          "description", 4096,
          "license", 2048,
          "website", 256,
          "contact", 256,
          "default_track", 28);

  /** All that can be said. */
  public static final List<String> KEYS =
      List.of("title", "summary", "description", "license", "website", "contact", "default_track");

  /** What happens to a text that was changed at the store meanwhile. */
  public enum Mode {
    /** A package file speaks: what was changed by hand stays, and is a conflict. */
    KEEP,
    /** Somebody insists. */
    OVERWRITE
  }

  private final Names names;
  private final Packages packages;

  PackageMetadata(Names names, Packages packages) {
    this.names = names;
    this.packages = packages;
  }

  /** Changes what the keys name; a null removes. All is changed, or nothing. */
  public PackageInfo change(
      Caller caller,
      Namespace namespace,
      String name,
      Map<String, @Nullable String> texts,
      Mode mode) {
    caller.needs(Right.MANAGE_METADATA, namespace, name);
    return packages.within(
        names.shared(caller, namespace, name),
        locked -> {
          texts.forEach((key, text) -> check(locked, key, text));
          if (mode == Mode.KEEP) {
            refuseConflicts(locked, texts);
          }
          texts.forEach(
              (key, text) ->
                  locked.say(
                      key, text == null ? null : new MetadataText(text, mode == Mode.OVERWRITE)));
          return locked.info();
        });
  }

  /** The same for a snap, which has to have a revision. */
  public PackageInfo changeUploaded(
      Caller caller, String snap, Map<String, @Nullable String> texts, Mode mode) {
    if (packages.within(names.shared(caller, Namespace.SNAP, snap), StoredPackage::nextRevision)
        == 1) {
      throw new Refusal(Reason.UNKNOWN_PACKAGE, "'" + snap + "' has no revision yet.");
    }
    return change(caller, Namespace.SNAP, snap, texts, mode);
  }

  private static void check(StoredPackage locked, String key, @Nullable String text) {
    Integer longest = LONGEST.get(key);
    if (longest == null) {
      throw new Refusal(Reason.SCHEMA, "'" + key + "' is not a field that can be changed.");
    }
    if (text != null && text.length() > longest) {
      throw new Refusal(
          Reason.SCHEMA, key + ": Ensure this value has at most " + longest + " characters.");
    }
    if (text != null && key.equals("default_track") && !locked.trackNames().contains(text)) {
      throw new Refusal(
          Reason.INVALID, "default_track: '" + locked.name() + "' has no track '" + text + "'.");
    }
  }

  private static void refuseConflicts(StoredPackage locked, Map<String, @Nullable String> texts) {
    Map<String, String> current = new LinkedHashMap<>();
    texts.forEach(
        (key, text) -> {
          MetadataText known = locked.said(key);
          if (known != null && known.byHand() && !known.value().equals(text)) {
            current.put(key, known.value());
          }
        });
    if (!current.isEmpty()) {
      throw new Refusal(Reason.METADATA_CONFLICT, "Metadata changed on the server.")
          .conflicting(current);
    }
  }
}
