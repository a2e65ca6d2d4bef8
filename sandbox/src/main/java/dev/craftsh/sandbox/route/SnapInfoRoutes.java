package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Catalogue;
import dev.craftsh.sandbox.service.ChannelMap;
import dev.craftsh.sandbox.service.Offer;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import dev.craftsh.sandbox.service.SnapSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SNAP-API: one snap, and those that fit some words. */
final class SnapInfoRoutes {
  private static final List<String> QUESTIONS =
      List.of("q", "name", "common-id", "category", "publisher", "featured");

  private final Catalogue catalogue;
  private final SnapSearch search;
  private final SnapJson json;
  private final Gate gate;

  SnapInfoRoutes(Catalogue catalogue, SnapSearch search, SnapJson json, Gate gate, Router router) {
    this.catalogue = catalogue;
    this.search = search;
    this.json = json;
    this.gate = gate;
    router.add("GET", "/v2/snaps/info/*", this::info);
    router.add("GET", "/v2/snaps/find", this::find);
  }

  @Assumed(
      "contract/store-api.md §6; that an unknown field is refused, which ones come unasked, and"
          + " that branches are listed, are guesses")
  private Answer info(Ask ask) {
    SnapDevice.requireSeries(ask);
    SnapFields fields = SnapFields.of(ask);
    ChannelMap map = catalogue.info(Namespace.SNAP, ask.argument(0), gate.visitor(ask));
    JsonArray entries = new JsonArray();
    for (Release release : map.entries()) {
      String architecture = ask.query("architecture");
      boolean wanted = architecture == null || architecture.equals(release.architecture());
      if (wanted && release.percentage() == null) {
        entries.add(entry(map, release, fields));
      }
    }
    JsonObject body = SnapJson.names(map.info());
    body.addProperty("default-track", map.info().defaultTrack());
    body.add("snap", json.about(map.info(), fields));
    body.add("channel-map", entries);
    return SnapJson.answer(body);
  }

  private JsonObject entry(ChannelMap map, Release release, SnapFields fields) {
    JsonObject one = Write.under("channel", SnapJson.channel(release));
    Revision revision = map.revision(release);
    if (revision != null) {
      json.addRevision(one, map.info(), revision, fields);
    }
    return one;
  }

  @Assumed(
      "contract/store-api.md §6; which texts q looks at, and that without a channel the most"
          + " stable release is shown, are guesses")
  private Answer find(Ask ask) {
    SnapDevice.requireSeries(ask);
    SnapFields fields = SnapFields.of(ask);
    boolean ownPrivate = "true".equals(ask.query("private"));
    Caller viewer = gate.visitor(ask);
    if (ownPrivate && viewer == null) {
      throw new Refusal(Reason.AUTHORIZATION, "Private snaps are shown to who logged in.");
    }
    if (!ownPrivate && QUESTIONS.stream().noneMatch(one -> ask.query(one) != null)) {
      throw new Refusal(
          Reason.SCHEMA, "One of these is needed: " + String.join(", ", QUESTIONS) + ".");
    }
    JsonArray results = new JsonArray();
    for (Offer offer : search.find(query(ask, ownPrivate), viewer)) {
      results.add(result(offer, fields));
    }
    return SnapJson.answer(Write.under("results", results));
  }

  private static SnapSearch.Query query(Ask ask, boolean ownPrivate) {
    String confinement = ask.query("confinement");
    return new SnapSearch.Query(
        asked(ask, "q"),
        asked(ask, "name"),
        asked(ask, "common-id"),
        asked(ask, "category"),
        asked(ask, "publisher"),
        "true".equals(ask.query("featured")),
        ask.queryOr("architecture", SnapDevice.architecture(ask)),
        asked(ask, "channel"),
        confinement == null ? List.of() : List.of(confinement.split(",", -1)),
        ownPrivate);
  }

  /** Null: not asked, or with nothing. */
  private static @Nullable String asked(Ask ask, String key) {
    String value = ask.queryOr(key, "");
    return value.isEmpty() ? null : value;
  }

  private JsonObject result(Offer offer, SnapFields fields) {
    JsonObject one = SnapJson.names(offer.map().info());
    one.add("snap", json.about(offer.map().info(), fields));
    JsonObject revision = new JsonObject();
    json.addRevision(revision, offer.map().info(), offer.revision(), fields);
    JsonObject download = revision.getAsJsonObject("download");
    if (download != null) {
      revision.add("download", Write.under("size", download.get("size")));
    }
    if (fields.has("channel")) {
      revision.addProperty("channel", offer.release().channel().shortName());
    }
    one.add("revision", revision);
    return one;
  }
}
