package dev.craftsh.shell.outcome;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.ReleasedResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Channels were given revisions, or closed, all at once: the channel map shows it. A channel that
 * holds what was wanted counts as changed, whoever did it: there is nothing left to do.
 */
record ChannelsShow(String name, List<Wish> wishes, JsonArray answer) implements Evidence {

  /** One channel; {@code revision} is null when it was closed. */
  private record Wish(Channel channel, @Nullable Integer revision, List<Pin> pins) {}

  private record Pin(String resource, @Nullable Integer revision) {}

  static ChannelsShow gateway(String name, JsonElement body) {
    var wishes = new ArrayList<Wish>();
    for (var item : body.getAsJsonArray()) {
      var one = item.getAsJsonObject();
      var pins = new ArrayList<Pin>();
      if (one.has("resources")) {
        for (var resource : one.getAsJsonArray("resources")) {
          var pin = resource.getAsJsonObject();
          pins.add(new Pin(pin.get("name").getAsString(), revision(pin)));
        }
      }
      wishes.add(new Wish(Channel.parse(one.get("channel").getAsString()), revision(one), pins));
    }
    return new ChannelsShow(name, wishes, body.getAsJsonArray());
  }

  private static @Nullable Integer revision(JsonObject json) {
    var revision = json.get("revision");
    return revision == null || revision.isJsonNull() ? null : Integer.valueOf(revision.getAsInt());
  }

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    var map = store.listReleases(name).channelMap();
    for (var wish : wishes) {
      if (!isThere(wish, map)) {
        return Found.NOT_APPLIED;
      }
    }
    return taken();
  }

  private static boolean isThere(Wish wish, List<ChannelMapEntry> map) {
    boolean open = false;
    for (var entry : map) {
      if (entry.channel().equals(wish.channel())) {
        open = true;
        if (wish.revision() != null
            && entry.revision() == wish.revision()
            && holds(wish.pins(), entry.resources())) {
          return true;
        }
      }
    }
    return wish.revision() == null && !open;
  }

  private static boolean holds(List<Pin> pins, List<ReleasedResource> resources) {
    for (var pin : pins) {
      boolean found = false;
      for (var resource : resources) {
        var there = resource.revision().orElse(null);
        found |=
            resource.name().equals(pin.resource())
                && java.util.Objects.equals(there, pin.revision());
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isHiddenBy(Sent later) {
    return later.json().isPresent()
        && later.json().get().isJsonArray()
        && later.path().length == 4
        && later.path()[2].equals(name)
        && later.path()[3].equals("releases")
        && gateway(name, later.json().get()).sharesAChannelWith(this);
  }

  private boolean sharesAChannelWith(ChannelsShow other) {
    for (var wish : wishes) {
      for (var theirs : other.wishes) {
        if (wish.channel().equals(theirs.channel())) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public Found taken() {
    var released = new JsonObject();
    released.add("released", answer);
    return Found.applied(released);
  }
}
