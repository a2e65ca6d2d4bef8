package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.service.Catalogue;
import dev.craftsh.sandbox.service.ChannelMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The public part of GATEWAY: what everyone can see of charms without logging in. */
final class CatalogueRoutes {
  private final Catalogue catalogue;

  CatalogueRoutes(Catalogue catalogue, Router router) {
    this.catalogue = catalogue;
    router.add("GET", "/v2/charms/info/*", this::charm);
    router.add("GET", "/v2/charms/find", this::findCharms);
  }

  private static JsonObject channel(Channel channel) {
    JsonObject one = new JsonObject();
    one.addProperty("name", channel.shortName());
    one.addProperty("track", channel.track());
    one.addProperty("risk", channel.risk().text());
    return one;
  }

  private static String searched(Ask ask) {
    return ask.queryOr("q", ask.queryOr("name", ""));
  }

  @Assumed("contract/store-api.md §7; always the same fields, whatever the query asks for")
  private Answer charm(Ask ask) {
    ChannelMap map = catalogue.info(Namespace.CHARM, ask.argument(0));
    Map<Integer, Revision> revisions = byNumber(map);
    JsonArray entries = new JsonArray();
    for (Release release : map.entries()) {
      Revision revision = revision(revisions, release);
      if (revision != null) {
        JsonObject where = channel(release.channel());
        where.add("base", RevisionJson.base(release.base()));
        where.add("released-at", Write.time(release.when()));
        JsonObject what = RevisionJson.dashboard(revision);
        what.add("bases", RevisionJson.bases(revision.facts().bases()));
        JsonObject one = Write.under("channel", where);
        one.add("revision", what);
        one.add("resources", ReleaseJson.resources(release.resources()));
        entries.add(one);
      }
    }
    JsonObject body = charmNames(map.info());
    body.add("channel-map", entries);
    return Answer.ok(body);
  }

  @Assumed("contract/store-api.md §7; searches names alone")
  private Answer findCharms(Ask ask) {
    JsonArray results = new JsonArray();
    for (ChannelMap map : catalogue.find(Namespace.CHARM, searched(ask))) {
      results.add(charmNames(map.info()));
    }
    return Answer.ok(Write.under("results", results));
  }

  private static JsonObject charmNames(PackageInfo info) {
    JsonObject one = names(info);
    one.addProperty("type", info.type());
    one.add("result", about(info));
    return one;
  }

  private static JsonObject names(PackageInfo info) {
    JsonObject one = new JsonObject();
    one.addProperty("name", info.name());
    one.addProperty("id", info.id());
    return one;
  }

  private static JsonObject about(PackageInfo info) {
    JsonObject publisher = new JsonObject();
    publisher.addProperty("id", info.publisher().id());
    publisher.addProperty("username", info.publisher().username());
    publisher.addProperty("display-name", info.publisher().displayName());
    publisher.addProperty("validation", Account.VALIDATION);
    JsonObject one = names(info);
    one.addProperty("title", info.name());
    one.addProperty("summary", info.summary() == null ? "" : info.summary());
    one.add("publisher", publisher);
    return one;
  }

  private static Map<Integer, Revision> byNumber(ChannelMap map) {
    Map<Integer, Revision> all = new TreeMap<>();
    for (Revision revision : map.revisions()) {
      all.put(revision.number(), revision);
    }
    return all;
  }

  private static @Nullable Revision revision(Map<Integer, Revision> all, Release release) {
    Integer number = release.revision();
    return number == null ? null : all.get(number);
  }
}
