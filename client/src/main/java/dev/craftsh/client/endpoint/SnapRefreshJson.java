package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.client.model.RefreshRequest;

/** What a machine has and wants, as the Snap API reads it (contract/store-api.md §6). */
final class SnapRefreshJson {
  private static final String FIELDS =
      "name,snap-id,revision,version,type,base,confinement,download,publisher,title,summary";

  private SnapRefreshJson() {}

  static JsonObject of(RefreshRequest request) {
    JsonArray context = new JsonArray();
    request.installed().forEach(one -> context.add(installed(one)));
    JsonArray actions = new JsonArray();
    request.actions().forEach(one -> actions.add(action(one)));
    JsonArray fields = new JsonArray();
    for (String field : SnapPublicReaders.fields(request.fields(), FIELDS).split(",", -1)) {
      fields.add(field);
    }
    JsonObject json = new JsonObject();
    json.add("context", context);
    json.add("actions", actions);
    json.add("fields", fields);
    return json;
  }

  private static JsonObject installed(RefreshRequest.Installed one) {
    JsonObject json = new JsonObject();
    json.addProperty("snap-id", one.id());
    json.addProperty("instance-key", one.instanceKey());
    json.addProperty("revision", one.revision());
    one.trackingChannel()
        .ifPresent(channel -> json.addProperty("tracking-channel", channel.toString()));
    json.add("epoch", JsonNull.INSTANCE);
    return json;
  }

  /** The epoch has to be there, although it may be anything. */
  private static JsonObject action(RefreshRequest.Action one) {
    JsonObject json = new JsonObject();
    json.addProperty("action", one.action());
    json.addProperty("instance-key", one.instanceKey());
    one.name().ifPresent(name -> json.addProperty("name", name));
    one.channel().ifPresent(channel -> json.addProperty("channel", channel.toString()));
    one.revision().ifPresent(revision -> json.addProperty("revision", revision));
    json.add("epoch", JsonNull.INSTANCE);
    return json;
  }
}
