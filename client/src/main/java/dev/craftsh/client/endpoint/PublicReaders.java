package dev.craftsh.client.endpoint;

import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Download;
import dev.craftsh.client.model.PublicRelease;
import dev.craftsh.client.model.RefreshResult;
import java.util.List;
import java.util.Optional;

/**
 * What the public calls of both stores have in common. Nearly everything is optional: a store says
 * what it was asked for.
 */
final class PublicReaders {
  private PublicReaders() {}

  /** The names in a list of categories. */
  static List<String> categories(JsonValue json) {
    return json.at("categories").list(one -> one.at("name").text());
  }

  static Download download(JsonValue json) {
    return new Download(
        json.at("url").textOrEmpty(),
        json.at("size").optional(JsonValue::number).orElse(0L),
        json.at("sha3-384").optional(JsonValue::text).or(() -> hash(json, "hash-sha3-384")),
        hash(json, "hash-sha-256"));
  }

  private static Optional<String> hash(JsonValue json, String key) {
    return json.at(key).optional(JsonValue::text);
  }

  /**
   * An entry of a channel map.
   *
   * @param revision where it says what is released
   */
  static PublicRelease release(JsonValue json, JsonValue revision) {
    JsonValue channel = json.at("channel");
    Optional<Base> base = channel.atIfObject("base").optional(Readers::base);
    return new PublicRelease(
        channel.isObject() ? channel(channel) : Readers.channel(channel),
        base.map(Base::architecture)
            .orElseGet(() -> channel.atIfObject("architecture").textOrEmpty()),
        base,
        channel.atIfObject("released-at").optional(JsonValue::time),
        revision.atIfObject("revision").optional(JsonValue::integer),
        revision.atIfObject("version").textOrEmpty(),
        revision.atIfObject("download").optional(PublicReaders::download),
        json.object());
  }

  /** Short names leave out the track that is usual. */
  private static Channel channel(JsonValue json) {
    Channel named = Readers.channel(json.at("name"));
    JsonValue track = json.at("track");
    return track.isMissing() ? named : Readers.channel(track, named);
  }

  /**
   * What a store says to one action.
   *
   * @param holder where it says what to fetch
   */
  static RefreshResult result(JsonValue json, JsonValue holder) {
    return new RefreshResult(
        json.at("instance-key").textOrEmpty(),
        json.at("result").text(),
        json.atFirst("snap-id", "id").textOrEmpty(),
        json.at("name").textOrEmpty(),
        holder.atIfObject("revision").optional(JsonValue::integer),
        holder.atIfObject("version").textOrEmpty(),
        json.at("effective-channel").optional(Readers::channel),
        json.at("redirect-channel").optional(Readers::channel),
        holder.atIfObject("download").optional(PublicReaders::download),
        json.at("error").optional(Readers::error),
        json.object());
  }
}
