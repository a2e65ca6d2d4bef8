package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.RefreshRequest;
import java.util.Optional;

/** What a machine has and wants, as Charmhub reads it (contract/store-api.md §7). */
final class CharmRefreshJson {
  private CharmRefreshJson() {}

  static JsonObject of(RefreshRequest request) {
    JsonArray context = new JsonArray();
    request.installed().forEach(one -> context.add(installed(one)));
    JsonArray actions = new JsonArray();
    request.actions().forEach(one -> actions.add(action(one)));
    JsonObject json = new JsonObject();
    json.add("context", context);
    json.add("actions", actions);
    if (!request.fields().isEmpty()) {
      JsonArray fields = new JsonArray();
      request.fields().forEach(fields::add);
      json.add("fields", fields);
    }
    return json;
  }

  private static JsonObject installed(RefreshRequest.Installed one) {
    JsonObject json = new JsonObject();
    json.addProperty("instance-key", one.instanceKey());
    json.addProperty("id", one.id());
    json.addProperty("revision", one.revision());
    addBase(json, one.base());
    one.trackingChannel()
        .ifPresent(channel -> json.addProperty("tracking-channel", channel.toString()));
    return json;
  }

  private static JsonObject action(RefreshRequest.Action one) {
    JsonObject json = new JsonObject();
    json.addProperty("action", one.action());
    json.addProperty("instance-key", one.instanceKey());
    one.name().ifPresent(name -> json.addProperty("name", name));
    one.channel().ifPresent(channel -> json.addProperty("channel", channel.toString()));
    one.revision().ifPresent(revision -> json.addProperty("revision", revision));
    addBase(json, one.base());
    return json;
  }

  private static void addBase(JsonObject json, Optional<Base> base) {
    if (base.isEmpty()) {
      json.add("base", JsonNull.INSTANCE);
      return;
    }
    JsonObject system = new JsonObject();
    system.addProperty("name", base.get().name());
    system.addProperty("channel", base.get().channel());
    system.addProperty("architecture", base.get().architecture());
    json.add("base", system);
  }
}
