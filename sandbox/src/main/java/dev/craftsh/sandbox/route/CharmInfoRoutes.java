package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.service.Catalogue;
import dev.craftsh.sandbox.service.ChannelMap;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import org.jspecify.annotations.Nullable;

/** The public part of GATEWAY: one charm, and those that fit some words. */
final class CharmInfoRoutes {
  private final Catalogue catalogue;
  private final CharmJson json;

  CharmInfoRoutes(Catalogue catalogue, CharmJson json, Router router) {
    this.catalogue = catalogue;
    this.json = json;
    router.add("GET", "/v2/charms/info/*", this::info);
    router.add("GET", "/v2/charms/find", this::find);
    router.add("GET", "/v2/charms/categories", this::categories);
  }

  @Assumed(
      "contract/store-api.md §7; that an unknown field is refused, and what stands in a file that"
          + " never was, are guesses")
  private Answer info(Ask ask) {
    ChannelMap map = catalogue.info(Namespace.CHARM, ask.argument(0));
    Channel only = channel(ask.query("channel"));
    JsonArray entries = new JsonArray();
    for (Release release : map.entries()) {
      Revision revision = map.revision(release);
      boolean wanted = only == null || only.equals(release.channel());
      if (wanted && revision != null && release.percentage() == null) {
        entries.add(json.entry(map, release, revision));
      }
    }
    JsonObject whole = whole(map);
    whole.add("channel-map", entries);
    return Answer.ok(CharmFields.chosen(whole, ask.query("fields")));
  }

  private static @Nullable Channel channel(@Nullable String text) {
    Channel channel = text == null ? null : Channel.parse(text);
    if (text != null && channel == null) {
      throw new Refusal(Reason.SCHEMA, "'" + text + "' is not a channel at /channel");
    }
    return channel;
  }

  private JsonObject whole(ChannelMap map) {
    JsonObject whole = CharmJson.names(map.info());
    whole.add("result", json.result(map.info()));
    whole.add("default-release", json.usual(map));
    return whole;
  }

  @Assumed(
      "contract/store-api.md §7; searches names alone, and knows of no categories, platforms or"
          + " relations")
  private Answer find(Ask ask) {
    String type = ask.query("type");
    String publisher = ask.query("publisher");
    JsonArray results = new JsonArray();
    for (ChannelMap map : catalogue.find(Namespace.CHARM, ask.queryOr("q", ""))) {
      boolean ofType = type == null || type.equals(map.info().type());
      boolean ofPublisher =
          publisher == null || publisher.equals(map.info().publisher().username());
      // No charm here is in a category.
      boolean ofCategory = ask.query("category") == null;
      if (ofType && ofPublisher && ofCategory) {
        results.add(CharmFields.chosen(whole(map), ask.query("fields")));
      }
    }
    return Answer.ok(Write.under("results", results));
  }

  @Assumed("contract/store-api.md §7; no charm here is in a category")
  private Answer categories(Ask ask) {
    return Answer.ok(Write.under("categories", new JsonArray()));
  }
}
