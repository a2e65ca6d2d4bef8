package dev.craftsh.shell.outcome;

import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.model.Channel;
import java.util.HashSet;
import java.util.Set;

/** Channels of a snap were closed: the channel map has nothing in them. */
record ChannelsClosed(String id, Set<Channel> channels) implements Evidence {

  static ChannelsClosed of(String id, JsonObject body) {
    var channels = new HashSet<Channel>();
    body.getAsJsonArray("channels")
        .forEach(channel -> channels.add(Channel.parse(channel.getAsString())));
    return new ChannelsClosed(id, channels);
  }

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    for (var own : store.listRegisteredNames()) {
      if (own.id().isPresent() && own.id().get().equals(id)) {
        for (var entry : store.listReleases(own.name()).channelMap()) {
          if (channels.contains(entry.channel())) {
            return Found.NOT_APPLIED;
          }
        }
        return taken();
      }
    }
    return Found.UNKNOWN;
  }

  @Override
  public boolean isHiddenBy(Sent later) {
    var body =
        later.json().filter(json -> json.isJsonObject() && later.url().contains("/dev/api/"));
    if (body.isEmpty() || !body.get().getAsJsonObject().has("channels")) {
      return false;
    }
    for (var channel : body.get().getAsJsonObject().getAsJsonArray("channels")) {
      if (channels.contains(Channel.parse(channel.getAsString()))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Found taken() {
    return Found.applied(new JsonObject());
  }
}
