package dev.craftsh.client.endpoint;

import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.PublicPackage;
import dev.craftsh.client.model.PublicRelease;
import java.util.List;
import java.util.Optional;

/** What the Snap API says about snaps (contract/store-api.md §6). */
final class SnapPublicReaders {
  /** What a search is asked for unless the caller says. */
  static final String FIND_FIELDS =
      "name,snap-id,title,summary,description,publisher,revision,version,type,base,confinement,"
          + "download,channel";

  /** What is asked about one snap unless the caller says. */
  static final String INFO_FIELDS =
      "name,snap-id,title,summary,description,license,contact,website,links,media,categories,"
          + "publisher,private,channel-map,revision,version,type,base,confinement,architectures,"
          + "created-at,download";

  private SnapPublicReaders() {}

  static String fields(List<String> wanted, String otherwise) {
    return wanted.isEmpty() ? otherwise : String.join(",", wanted);
  }

  static PublicPackage found(JsonValue json) {
    JsonValue revision = json.at("revision");
    List<PublicRelease> releases =
        revision.atIfObject("channel").isMissing()
            ? List.of()
            : List.of(PublicReaders.release(revision, revision));
    return snap(json, revision.atIfObject("type").textOrEmpty(), releases);
  }

  static PublicPackage described(JsonValue json) {
    List<PublicRelease> releases =
        json.at("channel-map").listOrEmpty(one -> PublicReaders.release(one, one));
    String type =
        releases.isEmpty()
            ? ""
            : json.at("channel-map").list(one -> one.at("type").textOrEmpty()).get(0);
    return snap(json, type, releases);
  }

  private static PublicPackage snap(JsonValue json, String type, List<PublicRelease> releases) {
    JsonValue snap = json.at("snap");
    return new PublicPackage(
        json.at("name").text(),
        json.at("snap-id").text(),
        type,
        snap.atIfObject("title").textOrEmpty(),
        snap.atIfObject("summary").textOrEmpty(),
        snap.atIfObject("description").textOrEmpty(),
        snap.atIfObject("publisher").optional(Readers::account),
        json.at("default-track").optional(JsonValue::text),
        releases,
        json.object());
  }

  static PublicPackage rock(JsonValue json) {
    return new PublicPackage(
        json.at("name").text(),
        json.at("package-id").text(),
        "rock",
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        json.object());
  }
}
