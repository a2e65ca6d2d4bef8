package dev.craftsh.client.endpoint;

import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Account;
import dev.craftsh.client.model.PublicPackage;
import dev.craftsh.client.model.PublicRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Charmhub says about charms (contract/store-api.md §7). */
final class CharmPublicReaders {
  /** What a search is asked for unless the caller says. */
  static final String FIND_FIELDS = "result.title,result.summary,result.publisher,default-release";

  /** What is asked about one charm unless the caller says. */
  static final String INFO_FIELDS =
      "result.title,result.summary,result.description,result.publisher,result.license,"
          + "result.website,result.links,result.categories,default-release,channel-map";

  private CharmPublicReaders() {}

  static String fields(List<String> wanted, String otherwise) {
    return wanted.isEmpty() ? otherwise : String.join(",", wanted);
  }

  static PublicPackage charm(JsonValue json) {
    JsonValue result = json.at("result");
    return new PublicPackage(
        json.at("name").text(),
        json.at("id").text(),
        json.at("type").text(),
        result.atIfObject("title").textOrEmpty(),
        result.atIfObject("summary").textOrEmpty(),
        result.atIfObject("description").textOrEmpty(),
        result.atIfObject("publisher").optional(CharmPublicReaders::publisher),
        Optional.empty(),
        releases(json),
        json.object());
  }

  /** Charmhub may be asked for the publisher's name alone. */
  private static Account publisher(JsonValue json) {
    return new Account(
        json.at("id").textOrEmpty(),
        json.at("username").textOrEmpty(),
        json.at("display-name").textOrEmpty(),
        "",
        json.at("validation").textOrEmpty());
  }

  private static List<PublicRelease> releases(JsonValue json) {
    List<PublicRelease> releases =
        new ArrayList<>(json.at("channel-map").listOrEmpty(CharmPublicReaders::release));
    JsonValue usual = json.at("default-release");
    if (releases.isEmpty() && !usual.atIfObject("channel").isMissing()) {
      releases.add(release(usual));
    }
    return releases;
  }

  private static PublicRelease release(JsonValue json) {
    return PublicReaders.release(json, json.at("revision"));
  }
}
