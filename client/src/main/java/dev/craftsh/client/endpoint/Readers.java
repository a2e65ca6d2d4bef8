package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Account;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.OfferedChannel;
import dev.craftsh.client.model.Progressive;
import dev.craftsh.client.model.ReleasedResource;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.StoreError;
import dev.craftsh.client.model.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of answers that look the same in more than one of them. */
final class Readers {
  private Readers() {}

  static Account account(JsonValue json) {
    return new Account(
        json.atFirst("id", "account_id").text(),
        json.at("username").textOrEmpty(),
        json.atFirst("display-name", "name").textOrEmpty(),
        json.at("email").textOrEmpty(),
        json.at("validation").textOrEmpty());
  }

  static Channel channel(JsonValue json) {
    try {
      return Channel.parse(json.text());
    } catch (InvalidInput notAChannel) {
      throw json.wrong("a channel");
    }
  }

  /** A channel of this track, where the store writes the rest of it by itself. */
  static Channel channel(JsonValue track, Channel rest) {
    try {
      return new Channel(track.text(), rest.risk(), rest.branch());
    } catch (InvalidInput notATrack) {
      throw track.wrong("a track");
    }
  }

  static Base base(JsonValue json) {
    return new Base(
        json.at("name").text(), json.at("channel").text(), json.at("architecture").text());
  }

  static Track track(JsonValue json) {
    return new Track(
        json.at("name").text(),
        json.at("created-at").optional(JsonValue::time),
        json.at("version-pattern").optional(JsonValue::text),
        json.at("automatic-phasing-percentage").optional(JsonValue::decimal),
        "");
  }

  static StoreError error(JsonValue json) {
    return new StoreError(
        json.at("code").textOrEmpty(), json.at("message").textOrEmpty(), json.object());
  }

  static ReleasedResource releasedResource(JsonValue json) {
    return new ReleasedResource(
        json.at("name").text(),
        json.at("type").textOrEmpty(),
        json.at("revision").optional(JsonValue::integer));
  }

  static Progressive progressive(JsonValue json) {
    return json.isMissing()
        ? Progressive.NONE
        : new Progressive(
            json.at("percentage").optional(JsonValue::decimal),
            json.at("current-percentage").optional(JsonValue::decimal),
            json.at("paused").flag());
  }

  static List<OfferedChannel> offeredChannels(JsonValue answer, String holder) {
    JsonValue json = answer.at(holder);
    return json.isMissing() ? List.of() : json.at("channels").listOrEmpty(Readers::offeredChannel);
  }

  private static OfferedChannel offeredChannel(JsonValue json) {
    return new OfferedChannel(
        channel(json.at("name")), json.at("fallback").optional(Readers::channel));
  }

  /** A revision of any kind: what is there tells which (contract/store-api.md §4, §5.9). */
  static Revision revision(JsonValue json) {
    List<Base> bases = present(json.at("bases").listOrEmpty(base -> base.optional(Readers::base)));
    List<String> architectures =
        new ArrayList<>(json.at("architectures").listOrEmpty(JsonValue::text));
    for (Base base : bases) {
      if (!architectures.contains(base.architecture())) {
        architectures.add(base.architecture());
      }
    }
    return new Revision(
        json.at("revision").integer(),
        json.at("version").textOrEmpty(),
        json.at("status").textOrEmpty(),
        json.at("created-at").optional(JsonValue::time),
        json.at("sha3-384").textOrEmpty(),
        json.at("size").optional(JsonValue::number),
        bases,
        architectures,
        errors(json.at("errors")),
        json.object());
  }

  /** Where it is not a list nobody knows what it means (contract/behaviour.md §8.2). */
  private static List<StoreError> errors(JsonValue json) {
    return json.isList() ? json.list(Readers::error) : List.of();
  }

  /** A charm never built for a base has a null in its list. */
  private static <T> List<T> present(List<Optional<T>> list) {
    List<T> present = new ArrayList<>();
    for (Optional<T> one : list) {
      one.ifPresent(present::add);
    }
    return present;
  }
}
