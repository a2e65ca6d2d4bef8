package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Guardrail;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Track;
import dev.craftsh.sandbox.service.Address;

/** A package as the gateway shows it (contract/store-api.md §4). */
final class PackageJson {
  private PackageJson() {}

  static JsonObject account(Account who) {
    JsonObject account = new JsonObject();
    account.addProperty("id", who.id());
    account.addProperty("username", who.username());
    account.addProperty("display-name", who.displayName());
    account.addProperty("email", who.email());
    account.addProperty("validation", Account.VALIDATION);
    return account;
  }

  /** As it stands in a list. */
  static JsonObject brief(PackageInfo info, Address address) {
    JsonObject one = new JsonObject();
    one.addProperty("id", info.id());
    one.addProperty("name", info.name());
    one.addProperty("type", info.type());
    one.addProperty("status", info.published() ? "published" : "registered");
    one.addProperty("store", "ubuntu");
    one.addProperty("private", info.isPrivate());
    one.add("publisher", account(info.publisher()));
    one.add("authority", JsonNull.INSTANCE);
    for (String key : new String[] {"contact", "website", "title", "summary", "description"}) {
      one.addProperty(key, info.text(key));
    }
    one.addProperty("default-track", info.defaultTrack());
    one.add("links", new JsonObject());
    one.add("media", ListingJson.media(info.media(), address.url()));
    return one;
  }

  /** With its tracks, and the rules for new ones. */
  static JsonObject whole(PackageInfo info, Address address) {
    JsonObject one = brief(info, address);
    JsonArray tracks = new JsonArray();
    for (Track track : info.tracks()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("name", track.name());
      entry.add("created-at", Write.time(track.createdAt()));
      entry.addProperty("version-pattern", track.versionPattern());
      entry.addProperty("automatic-phasing-percentage", track.phasing());
      tracks.add(entry);
    }
    one.add("tracks", tracks);
    JsonArray guardrails = new JsonArray();
    for (Guardrail guardrail : info.guardrails()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("pattern", guardrail.pattern());
      entry.add("created-at", Write.time(guardrail.createdAt()));
      guardrails.add(entry);
    }
    one.add("track-guardrails", guardrails);
    return one;
  }
}
