package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.service.ChannelMap;
import dev.craftsh.sandbox.service.CharmRefresh;
import dev.craftsh.sandbox.service.CharmRefresh.Action;
import dev.craftsh.sandbox.service.CharmRefresh.Installed;
import dev.craftsh.sandbox.service.CharmRefresh.Result;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public part of GATEWAY: what a machine should install, download or update to. */
final class CharmRefreshRoutes {
  private static final Set<String> ACTIONS = Set.of("install", "download", "refresh");

  private final CharmRefresh service;
  private final CharmJson json;

  CharmRefreshRoutes(CharmRefresh service, CharmJson json, Router router) {
    this.service = service;
    this.json = json;
    router.add("POST", "/v2/charms/refresh", this::refresh);
  }

  @Assumed(
      "contract/store-api.md §7; which error meets which wish, and which fields come unasked, are"
          + " guesses")
  private Answer refresh(Ask ask) throws IOException {
    Json body = ask.json();
    Map<String, Installed> context = new HashMap<>();
    for (Json one : body.at("context").list()) {
      context.put(
          one.text("instance-key"),
          new Installed(
              one.text("id"),
              one.integer("revision"),
              one.textOrNull("tracking-channel"),
              base(one)));
    }
    List<String> fields = body.texts("fields");
    List<Action> actions = actions(body);
    Set<String> twice = twice(actions);
    JsonArray results = new JsonArray();
    for (Action action : actions) {
      Result result =
          twice.contains(action.instanceKey())
              ? CharmRefresh.twice(action.instanceKey())
              : service.decide(action, context);
      results.add(result(action, result, fields));
    }
    JsonObject answer = Write.under("results", results);
    answer.add("error-list", new JsonArray());
    return Answer.ok(answer);
  }

  private static List<Action> actions(Json body) {
    List<Action> actions = new ArrayList<>();
    for (Json one : body.at("actions").list()) {
      if (!ACTIONS.contains(one.text("action"))) {
        throw new Refusal(Reason.SCHEMA, "'" + one.text("action") + "' is not one of " + ACTIONS);
      }
      actions.add(
          new Action(
              one.text("action"),
              one.text("instance-key"),
              one.textOrNull("name"),
              one.textOrNull("id"),
              one.textOrNull("channel"),
              one.integerOrNull("revision"),
              base(one)));
    }
    return actions;
  }

  private static @Nullable Base base(Json one) {
    if (!one.has("base")) {
      return null;
    }
    Json base = one.at("base");
    return new Base(base.text("name"), base.text("channel"), base.text("architecture"));
  }

  private static Set<String> twice(List<Action> actions) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (Action action : actions) {
      if (!seen.add(action.instanceKey())) {
        twice.add(action.instanceKey());
      }
    }
    return twice;
  }

  private JsonObject result(Action action, Result result, List<String> fields) {
    JsonObject one = new JsonObject();
    ChannelMap map = result.map();
    Release release = result.release();
    Revision revision = result.revision();
    one.addProperty("instance-key", action.instanceKey());
    one.addProperty("id", map == null ? action.id() : map.info().id());
    one.addProperty("name", map == null ? action.name() : map.info().name());
    if (map == null || release == null || revision == null) {
      one.addProperty("result", "error");
      one.add("error", error(result));
      one.add("charm", JsonNull.INSTANCE);
      return one;
    }
    one.addProperty("result", action.word());
    one.add("charm", charm(map, release, revision, fields));
    one.addProperty("effective-channel", release.channel().fullName());
    one.add("released-at", Write.time(release.when()));
    if (result.redirect() != null) {
      one.addProperty("redirect-channel", result.redirect().fullName());
    }
    one.add("error", JsonNull.INSTANCE);
    return one;
  }

  private JsonObject charm(
      ChannelMap map, Release release, Revision revision, List<String> fields) {
    JsonObject entry = json.entry(map, release, revision);
    JsonObject charm = CharmJson.names(map.info());
    for (Map.Entry<String, JsonElement> one : entry.getAsJsonObject("revision").entrySet()) {
      charm.add(one.getKey(), one.getValue());
    }
    charm.add("resources", entry.get("resources"));
    for (Map.Entry<String, JsonElement> one : json.result(map.info()).entrySet()) {
      if (fields.contains(one.getKey())) {
        charm.add(one.getKey(), one.getValue());
      }
    }
    if (!fields.isEmpty()) {
      charm.keySet().retainAll(new HashSet<>(fields));
    }
    return charm;
  }

  private static JsonObject error(Result result) {
    JsonObject error = new JsonObject();
    error.addProperty("code", result.code());
    error.addProperty("message", result.message());
    JsonArray releases = new JsonArray();
    for (Release release : result.releases()) {
      JsonObject one = new JsonObject();
      one.addProperty("channel", release.channel().fullName());
      one.add("base", RevisionJson.base(release.base()));
      releases.add(one);
    }
    error.add("extra", Write.under("releases", releases));
    return error;
  }
}
