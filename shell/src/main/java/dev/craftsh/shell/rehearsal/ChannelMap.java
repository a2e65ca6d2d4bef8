package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.Risk;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The store's answer about what is released where, to be changed as the store would
 * (contract/store-api.md §4, §5.6).
 */
record ChannelMap(JsonObject document) {
  private static final Duration BRANCH_LIFE = Duration.ofDays(30);

  private JsonArray entries() {
    return Scene.listOf(document, "channel-map");
  }

  /** The part about the package, whose name differs between the stores. */
  private JsonObject about() {
    return Scene.objectOf(document, document.has("snap") ? "snap" : "package");
  }

  Set<String> tracks() {
    var tracks = new LinkedHashSet<String>();
    for (var one : Scene.listOf(about(), "channels")) {
      Scene.text(one.getAsJsonObject(), "name")
          .ifPresent(name -> tracks.add(Channel.parse(name).track()));
    }
    for (var one : Scene.listOf(about(), "tracks")) {
      Scene.text(one.getAsJsonObject(), "name").ifPresent(tracks::add);
    }
    for (var entry : entries()) {
      tracks.add(channelOf(entry.getAsJsonObject()).track());
    }
    return tracks;
  }

  void addTrack(String track) {
    for (var risk : Risk.values()) {
      offer(new Channel(track, risk, Optional.empty()));
    }
  }

  private void offer(Channel channel) {
    var channels = Scene.listOf(about(), "channels");
    for (var one : channels) {
      if (Scene.text(one.getAsJsonObject(), "name").equals(Optional.of(channel.toString()))) {
        return;
      }
    }
    var offered = Scene.with("name", channel.toString());
    offered.addProperty("track", channel.track());
    offered.addProperty("risk", channel.risk().toString());
    offered.addProperty("branch", channel.branch().orElse(null));
    offered.add("fallback", JsonNull.INSTANCE);
    channels.add(offered);
  }

  private static Channel channelOf(JsonObject entry) {
    return Channel.parse(Scene.text(entry, "channel").orElse("latest/stable"));
  }

  /** What each kind of machine gets from a channel. */
  Map<String, String> at(Channel channel) {
    var contents = new LinkedHashMap<String, String>();
    for (var one : entries()) {
      var entry = one.getAsJsonObject();
      if (channelOf(entry).equals(channel)) {
        contents.put(platform(entry), content(entry));
      }
    }
    return contents;
  }

  private static String platform(JsonObject entry) {
    if (entry.get("base") instanceof JsonObject base) {
      return new Base(
              Scene.text(base, "name").orElse(""),
              Scene.text(base, "channel").orElse(""),
              Scene.text(base, "architecture").orElse(""))
          .toString();
    }
    return Scene.text(entry, "architecture").orElse("");
  }

  private static String content(JsonObject entry) {
    var text = new StringBuilder(Scene.text(entry, "revision").orElse(""));
    if (entry.get("progressive") instanceof JsonObject progressive) {
      Scene.text(progressive, "percentage")
          .ifPresent(share -> text.append(" at ").append(share).append(" %"));
    }
    if (entry.get("resources") instanceof JsonArray resources) {
      for (var one : resources) {
        var resource = one.getAsJsonObject();
        text.append(' ').append(Scene.text(resource, "name").orElse(""));
        text.append(':').append(Scene.text(resource, "revision").orElse("none"));
      }
    }
    return text.toString();
  }

  void close(Channel channel) {
    remove(channel, Optional.empty());
  }

  private void remove(Channel channel, Optional<String> platform) {
    var rest = new ArrayList<JsonElement>();
    for (var one : entries()) {
      var entry = one.getAsJsonObject();
      boolean hit =
          channelOf(entry).equals(channel)
              && platform.map(name -> name.equals(platform(entry))).orElse(true);
      if (!hit) {
        rest.add(entry);
      }
    }
    var kept = new JsonArray();
    rest.forEach(kept::add);
    document.add("channel-map", kept);
  }

  /** Fills the channel for each kind of machine that the revision is for. */
  void release(Wish wish, Revision revision, Instant now) {
    for (var slot : slots(revision)) {
      fill(slot, wish, now);
    }
    if (wish.channel().branch().isPresent()) {
      offer(wish.channel());
    }
    addRevision(revision);
  }

  private void fill(JsonObject slot, Wish wish, Instant now) {
    var carried = carried(wish.channel(), platform(slot));
    for (var one : wish.resources()) {
      var resource = one.getAsJsonObject().deepCopy();
      carried.put(Scene.text(resource, "name").orElse(""), resource);
    }
    var resources = new JsonArray();
    carried.values().forEach(resources::add);
    remove(wish.channel(), Optional.of(platform(slot)));
    slot.addProperty("channel", wish.channel().toString());
    slot.addProperty("revision", wish.revision().orElseThrow());
    slot.addProperty("when", now.toString());
    slot.addProperty(
        "expiration-date",
        wish.channel().branch().isPresent() ? now.plus(BRANCH_LIFE).toString() : null);
    slot.add("progressive", progressive(wish.percentage().filter(share -> share < 100)));
    slot.add("resources", resources);
    entries().add(slot);
  }

  private static JsonObject progressive(Optional<Integer> share) {
    var progressive = new JsonObject();
    progressive.addProperty("paused", share.isPresent() ? Boolean.FALSE : null);
    progressive.addProperty("percentage", share.orElse(null));
    progressive.addProperty("current-percentage", share.orElse(null));
    return progressive;
  }

  /** What a channel carried stays, unless the wish names it. */
  private Map<String, JsonObject> carried(Channel channel, String platform) {
    var carried = new LinkedHashMap<String, JsonObject>();
    for (var one : entries()) {
      var entry = one.getAsJsonObject();
      if (channelOf(entry).equals(channel)
          && platform(entry).equals(platform)
          && entry.get("resources") instanceof JsonArray resources) {
        for (var resource : resources) {
          carried.put(
              Scene.text(resource.getAsJsonObject(), "name").orElse(""),
              resource.getAsJsonObject());
        }
      }
    }
    return carried;
  }

  private static List<JsonObject> slots(Revision revision) {
    var slots = new ArrayList<JsonObject>();
    for (var base : revision.bases()) {
      var json = Scene.with("name", base.name());
      json.addProperty("channel", base.channel());
      json.addProperty("architecture", base.architecture());
      var slot = new JsonObject();
      slot.add("base", json);
      slots.add(slot);
    }
    if (slots.isEmpty()) {
      for (var architecture : revision.architectures()) {
        slots.add(Scene.with("architecture", architecture));
      }
    }
    if (slots.isEmpty()) {
      var slot = new JsonObject();
      slot.add("base", JsonNull.INSTANCE);
      slots.add(slot);
    }
    return slots;
  }

  private void addRevision(Revision revision) {
    var revisions = Scene.listOf(document, "revisions");
    for (var known : revisions) {
      if (Scene.text(known.getAsJsonObject(), "revision")
          .equals(Optional.of(String.valueOf(revision.revision())))) {
        return;
      }
    }
    revisions.add(revision.json().deepCopy());
  }
}
