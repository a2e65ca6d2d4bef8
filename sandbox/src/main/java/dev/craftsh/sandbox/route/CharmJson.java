package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.ResourceRef;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.ChannelMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charms as everyone sees them (contract/store-api.md §7). */
final class CharmJson {
  private final Address address;

  CharmJson(Address address) {
    this.address = address;
  }

  static JsonObject names(PackageInfo info) {
    JsonObject one = new JsonObject();
    one.addProperty("id", info.id());
    one.addProperty("name", info.name());
    one.addProperty("type", info.type());
    return one;
  }

  /** What belongs to all revisions. */
  JsonObject result(PackageInfo info) {
    JsonObject publisher = new JsonObject();
    publisher.addProperty("id", info.publisher().id());
    publisher.addProperty("username", info.publisher().username());
    publisher.addProperty("display-name", info.publisher().displayName());
    publisher.addProperty("validation", Account.VALIDATION);
    JsonObject one = new JsonObject();
    one.addProperty("title", said(info, "title", info.name()));
    one.addProperty("summary", said(info, "summary", ""));
    one.addProperty("description", said(info, "description", ""));
    one.add("publisher", publisher);
    one.add("categories", new JsonArray());
    one.add("media", ListingJson.media(info.media(), address.url()));
    one.add("links", ListingJson.links(info));
    one.addProperty("license", info.text("license"));
    one.addProperty("website", info.text("website"));
    one.addProperty("store-url", address.url() + "/" + info.name());
    one.addProperty("bugs-url", (String) null);
    one.addProperty("unlisted", false);
    one.add("used-by", new JsonArray());
    one.add("deployable-on", new JsonArray());
    return one;
  }

  private static String said(PackageInfo info, String key, String otherwise) {
    String known = info.text(key);
    return known == null ? otherwise : known;
  }

  /** One entry of a channel map. */
  JsonObject entry(ChannelMap map, Release release, Revision revision) {
    JsonObject channel = new JsonObject();
    channel.addProperty("name", release.channel().shortName());
    channel.addProperty("track", release.channel().track());
    channel.addProperty("risk", release.channel().risk().text());
    channel.add("base", RevisionJson.base(release.base()));
    channel.add("released-at", Write.time(release.when()));
    JsonObject one = Write.under("channel", channel);
    one.add("revision", revision(map.info(), revision));
    one.add("resources", resources(map.info(), release.resources()));
    return one;
  }

  /** The one release that stands for all; null where nothing is released. */
  JsonElement usual(ChannelMap map) {
    Release usual = null;
    String track = map.info().defaultTrack();
    for (Release release : map.entries()) {
      boolean preferred = release.channel().track().equals(track);
      if (release.percentage() == null && (usual == null || preferred)) {
        usual = preferred && usual != null && isIn(usual, track) ? usual : release;
      }
    }
    Revision revision = usual == null ? null : revision(map, usual);
    return usual == null || revision == null ? JsonNull.INSTANCE : entry(map, usual, revision);
  }

  private static boolean isIn(Release release, @Nullable String track) {
    return release.channel().track().equals(track);
  }

  static @Nullable Revision revision(ChannelMap map, Release release) {
    for (Revision revision : map.revisions()) {
      if (Integer.valueOf(revision.number()).equals(release.revision())) {
        return revision;
      }
    }
    return null;
  }

  private JsonObject revision(PackageInfo info, Revision revision) {
    JsonObject one = new JsonObject();
    one.addProperty("revision", revision.number());
    one.addProperty("version", revision.version());
    one.add("created-at", Write.time(revision.createdAt()));
    one.add("download", download(info, revision));
    one.add("bases", RevisionJson.bases(revision.facts().bases()));
    one.add("attributes", new JsonObject());
    JsonObject metadata = new JsonObject();
    metadata.addProperty("name", info.name());
    metadata.addProperty("summary", said(info, "summary", ""));
    metadata.addProperty("description", said(info, "description", ""));
    one.addProperty("metadata-yaml", metadata + "\n");
    return one;
  }

  JsonObject download(PackageInfo info, Revision revision) {
    JsonObject one = new JsonObject();
    one.addProperty(
        "url",
        "%s/api/v1/charms/download/%s_%d.charm"
            .formatted(address.url(), info.id(), revision.number()));
    one.addProperty("size", revision.size());
    one.addProperty("hash-sha3-384", revision.sha3_384());
    return one;
  }

  JsonArray resources(PackageInfo info, List<ResourceRef> carried) {
    JsonArray all = new JsonArray();
    for (ResourceRef ref : carried) {
      Integer number = ref.revision();
      if (number != null) {
        all.add(resource(info.name(), ref.name(), ref.type(), number));
      }
    }
    return all;
  }

  private JsonObject resource(String charm, String name, String type, int revision) {
    JsonObject one = new JsonObject();
    one.addProperty("name", name);
    one.addProperty("type", type);
    one.addProperty("revision", revision);
    one.addProperty("description", "");
    one.addProperty("filename", name);
    JsonObject download = new JsonObject();
    download.addProperty(
        "url",
        "%s/api/v1/resources/download/charm_%s.%s_%d"
            .formatted(address.url(), charm, name, revision));
    one.add("download", download);
    return one;
  }

  /** A resource with its sums. */
  JsonObject resource(String charm, ResourceRevision revision) {
    JsonObject one = resource(charm, revision.name(), revision.type(), revision.revision());
    JsonObject download = one.getAsJsonObject("download");
    download.addProperty("size", revision.size());
    download.addProperty("hash-sha-256", revision.digests().sha256());
    download.addProperty("hash-sha-384", revision.digests().sha384());
    download.addProperty("hash-sha-512", revision.digests().sha512());
    download.addProperty("hash-sha3-384", revision.digests().sha3_384());
    return one;
  }
}
