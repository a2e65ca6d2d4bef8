package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Content;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.ResourceRef;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.ChannelMap;
import dev.craftsh.sandbox.service.FileName;
import dev.craftsh.sandbox.service.PackageFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Charms as everyone sees them (contract/store-api.md §7). */
final class CharmJson {
  private final Address address;
  private final PackageFiles files;

  CharmJson(Address address, PackageFiles files) {
    this.address = address;
    this.files = files;
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
    JsonObject one = new JsonObject();
    one.addProperty("title", said(info, "title", info.name()));
    one.addProperty("summary", said(info, "summary", ""));
    one.addProperty("description", said(info, "description", ""));
    one.add("publisher", ListingJson.publisher(info.publisher()));
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
    Revision revision = usual == null ? null : map.revision(usual);
    return usual == null || revision == null ? JsonNull.INSTANCE : entry(map, usual, revision);
  }

  private static boolean isIn(Release release, @Nullable String track) {
    return release.channel().track().equals(track);
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

  private JsonObject download(PackageInfo info, Revision revision) {
    Content content = revision.content();
    JsonObject one = new JsonObject();
    one.addProperty("url", url("charms", info.id(), null, revision.number()));
    one.addProperty("size", revision.served());
    one.addProperty("hash-sha-256", content == null ? null : content.sha256());
    one.addProperty("hash-sha3-384", revision.sha3_384());
    return one;
  }

  private String url(String kind, String charmId, @Nullable String resource, int revision) {
    FileName name = new FileName(Namespace.CHARM, charmId, resource, revision);
    return address.url() + "/api/v1/" + kind + "/download/" + name.encoded();
  }

  private JsonArray resources(PackageInfo info, List<ResourceRef> carried) {
    JsonArray all = new JsonArray();
    for (ResourceRef ref : carried) {
      Integer number = ref.revision();
      ResourceRevision revision =
          number == null ? null : files.resource(info.id(), ref.name(), number);
      if (revision != null) {
        all.add(resource(info.id(), revision));
      }
    }
    return all;
  }

  JsonObject resource(String charmId, ResourceRevision revision) {
    JsonObject one = new JsonObject();
    one.addProperty("name", revision.name());
    one.addProperty("type", revision.type());
    one.addProperty("revision", revision.revision());
    one.addProperty("description", "");
    one.addProperty("filename", revision.name());
    JsonObject download = new JsonObject();
    download.addProperty("url", url("resources", charmId, revision.name(), revision.revision()));
    download.addProperty("size", revision.size());
    download.addProperty("hash-sha-256", revision.digests().sha256());
    download.addProperty("hash-sha-384", revision.digests().sha384());
    download.addProperty("hash-sha-512", revision.digests().sha512());
    download.addProperty("hash-sha3-384", revision.digests().sha3_384());
    one.add("download", download);
    return one;
  }
}
