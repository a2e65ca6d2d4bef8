package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.SnapTraits;
import dev.craftsh.sandbox.service.Catalogue;
import dev.craftsh.sandbox.service.Categories;
import dev.craftsh.sandbox.service.Offer;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import dev.craftsh.sandbox.service.SnapSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SNAP-API in its first version. */
final class OldSnapRoutes {
  private final Catalogue catalogue;
  private final SnapSearch search;
  private final SnapJson json;

  OldSnapRoutes(Catalogue catalogue, SnapSearch search, SnapJson json, Router router) {
    this.catalogue = catalogue;
    this.search = search;
    this.json = json;
    router.add("GET", "/api/v1/snaps/search", this::search);
    router.add("GET", "/api/v1/snaps/details/*", this::details);
    router.add("GET", "/api/v1/snaps/names", this::names);
    router.add("GET", "/api/v1/snaps/sections", this::sections);
  }

  private static void requireSeries(Ask ask) {
    if (!"16".equals(ask.header("X-Ubuntu-Series"))) {
      throw new Refusal(Reason.SCHEMA, "The header X-Ubuntu-Series: 16 is required.");
    }
  }

  @Assumed("contract/store-api.md §6; what a package holds is a guess")
  private Answer search(Ask ask) {
    requireSeries(ask);
    JsonArray found = new JsonArray();
    for (Offer offer : search.find(asking(ask, ask.query("q"), null), null)) {
      found.add(described(offer));
    }
    return SnapJson.embedded("clickindex:package", found);
  }

  private static SnapSearch.Query asking(Ask ask, @Nullable String text, @Nullable String name) {
    return new SnapSearch.Query(
        text,
        name,
        null,
        ask.query("section"),
        null,
        false,
        ask.queryOr("arch", "amd64"),
        ask.query("channel"),
        List.of(),
        false);
  }

  @Assumed("contract/store-api.md §6; what a package holds is a guess")
  private Answer details(Ask ask) {
    requireSeries(ask);
    PackageInfo info = catalogue.info(Namespace.SNAP, ask.argument(0)).info();
    List<Offer> found = search.find(asking(ask, null, info.name()), null);
    if (found.isEmpty()) {
      throw new Refusal(Reason.UNKNOWN_PACKAGE, "'" + info.name() + "' is not released there.");
    }
    return Answer.ok(described(found.get(0)));
  }

  @Assumed("contract/store-api.md §6; what a package holds is a guess")
  private Answer names(Ask ask) {
    requireSeries(ask);
    JsonArray found = new JsonArray();
    for (Offer offer : search.find(asking(ask, null, null), null)) {
      JsonObject one = new JsonObject();
      one.addProperty("package_name", offer.map().info().name());
      found.add(one);
    }
    return SnapJson.embedded("clickindex:package", found);
  }

  @Assumed("contract/store-api.md §6; the key of the list is a guess")
  private Answer sections(Ask ask) {
    requireSeries(ask);
    JsonArray found = new JsonArray();
    for (String name : Categories.NAMES) {
      JsonObject one = new JsonObject();
      one.addProperty("name", name);
      found.add(one);
    }
    return SnapJson.embedded("clickindex:sections", found);
  }

  private JsonObject described(Offer offer) {
    PackageInfo info = offer.map().info();
    JsonObject one = new JsonObject();
    one.addProperty("package_name", info.name());
    one.addProperty("snap_id", info.id());
    one.addProperty("title", info.text("title") == null ? info.name() : info.text("title"));
    one.addProperty("summary", info.summary() == null ? "" : info.summary());
    one.addProperty("developer_id", info.publisher().id());
    one.addProperty("origin", info.publisher().username());
    one.addProperty("publisher", info.publisher().displayName());
    one.addProperty("channel", offer.release().channel().shortName());
    one.addProperty("revision", offer.revision().number());
    one.addProperty("version", offer.revision().version());
    one.addProperty("binary_filesize", offer.revision().served());
    one.addProperty("download_sha3_384", offer.revision().sha3_384());
    one.addProperty("anon_download_url", json.url(info.id(), offer.revision()));
    one.add("last_updated", Write.time(offer.release().when()));
    SnapTraits traits = offer.revision().facts().snap();
    if (traits != null) {
      one.add("architecture", Write.texts(traits.architectures()));
      one.addProperty("confinement", traits.confinement());
    }
    return one;
  }
}
