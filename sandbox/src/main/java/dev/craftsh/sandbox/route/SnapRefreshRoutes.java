package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.ChannelMap;
import dev.craftsh.sandbox.service.Offer;
import dev.craftsh.sandbox.service.PublicAssertions;
import dev.craftsh.sandbox.service.PublicServices;
import dev.craftsh.sandbox.service.SnapRefresh;
import dev.craftsh.sandbox.service.SnapRefresh.Action;
import dev.craftsh.sandbox.service.SnapRefresh.Installed;
import dev.craftsh.sandbox.service.SnapRefresh.Result;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SNAP-API: what machines should install and update to. */
final class SnapRefreshRoutes {
  private static final List<String> WORDS = List.of("install", "download", "refresh");

  private final SnapRefresh refresh;
  private final PublicAssertions assertions;
  private final SnapJson json;
  private final Address address;
  private final Gate gate;

  SnapRefreshRoutes(PublicServices open, SnapJson json, Address address, Gate gate, Router router) {
    this.refresh = open.refresh();
    this.assertions = open.assertions();
    this.json = json;
    this.address = address;
    this.gate = gate;
    router.add("POST", "/v2/snaps/refresh", this::refresh);
  }

  @Assumed(
      "contract/store-api.md §6; which machines a progressive release reaches (by instance-key or"
          + " cohort-key), when each code is given, and fetch-assertions are guesses")
  private Answer refresh(Ask ask) throws IOException {
    SnapDevice.requireSeries(ask);
    Json body = ask.json();
    SnapFields fields = SnapFields.of(body);
    Caller viewer = gate.visitor(ask);
    Map<String, Installed> context = context(body);
    JsonArray results = new JsonArray();
    Set<String> keys = new HashSet<>();
    for (Json one : body.list("actions")) {
      String word = one.text("action");
      if (word.equals("fetch-assertions")) {
        results.add(fetched(one));
        continue;
      }
      if (!WORDS.contains(word)) {
        throw one.unfit("'" + word + "' is not an action.");
      }
      Action action = action(word, one);
      Result result =
          keys.add(action.instanceKey())
              ? refresh.decide(action, context, SnapDevice.architecture(ask), viewer)
              : SnapRefresh.twice(action.instanceKey());
      results.add(written(action, result, fields));
    }
    JsonArray errors = new JsonArray();
    if (results.isEmpty()) {
      errors.add(error("missing-actions", "There are no actions."));
    }
    JsonObject answer = Write.under("results", results);
    answer.add("error-list", errors);
    return SnapJson.answer(answer);
  }

  private static Map<String, Installed> context(Json body) {
    Map<String, Installed> context = new HashMap<>();
    for (Json one : body.list("context")) {
      context.put(
          one.text("instance-key"),
          new Installed(
              one.text("snap-id"),
              one.integer("revision"),
              one.textOrNull("tracking-channel"),
              one.textOrNull("cohort-key")));
    }
    return context;
  }

  private static Action action(String word, Json one) {
    boolean update = word.equals("refresh");
    if (!update && !one.mentions("epoch")) {
      one.at("epoch");
    }
    if (!update && !one.has("snap-id")) {
      one.at("name");
    }
    return new Action(
        word,
        one.text("instance-key"),
        one.textOrNull("name"),
        one.textOrNull("snap-id"),
        one.textOrNull("channel"),
        one.integerOrNull("revision"),
        one.textOrNull("cohort-key"));
  }

  private JsonObject written(Action action, Result result, SnapFields fields) {
    JsonObject one = new JsonObject();
    Offer offer = result.offer();
    ChannelMap map = result.map();
    one.addProperty("result", offer == null ? "error" : action.word());
    one.addProperty("instance-key", action.instanceKey());
    one.addProperty("snap-id", map == null ? action.snapId() : map.info().id());
    one.addProperty("name", map == null ? action.name() : map.info().name());
    JsonObject snap = map == null ? new JsonObject() : json.about(map.info(), fields);
    if (offer != null) {
      one.addProperty("effective-channel", offer.release().channel().shortName());
      json.addRevision(snap, offer.map().info(), offer.revision(), fields);
    } else {
      JsonObject error = error(result.code(), result.message());
      error.add("extra", Write.under("releases", releases(map)));
      one.add("error", error);
    }
    if (result.redirect() != null) {
      one.addProperty("redirect-channel", result.redirect().shortName());
    }
    one.add("snap", snap);
    return one;
  }

  private static JsonArray releases(@Nullable ChannelMap map) {
    JsonArray all = new JsonArray();
    for (Release release : SnapRefresh.releases(map)) {
      JsonObject one = new JsonObject();
      one.addProperty("architecture", release.architecture());
      one.addProperty("channel", release.channel().shortName());
      all.add(one);
    }
    return all;
  }

  private static JsonObject error(String code, String message) {
    JsonObject one = new JsonObject();
    one.addProperty("code", code);
    one.addProperty("message", message);
    return one;
  }

  /** Names where the assertions stand that are wanted, as far as they are here. */
  private JsonObject fetched(Json action) {
    JsonArray urls = new JsonArray();
    for (Json wanted : action.list("assertions")) {
      String type = wanted.text("type");
      List<String> key = wanted.texts("primary-key");
      if (assertions.find(type, key) != null) {
        urls.add(address.url() + "/v2/assertions/" + type + "/" + String.join("/", key));
      }
    }
    JsonObject one = new JsonObject();
    one.addProperty("result", "fetch-assertions");
    for (String name : List.of("key", "instance-key")) {
      if (action.has(name)) {
        one.addProperty(name, action.text(name));
      }
    }
    one.add("assertion-stream-urls", urls);
    return one;
  }
}
