package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelState;
import dev.craftsh.client.model.PastRelease;
import dev.craftsh.client.model.Risk;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the Snap Store remembers of a snap's channels (contract/store-api.md §5.6, §5.9). */
public final class SnapChannels {
  private final StoreHttp http;
  private final URI api;
  private final SnapAccount account;

  /** For one dashboard. */
  public SnapChannels(StoreHttp http, URI api, SnapAccount account) {
    this.http = http;
    this.api = api;
    this.account = account;
  }

  /** {@code GET /api/v2/snaps/{name}/releases?page=}, all pages */
  public List<PastRelease> history(String name) {
    String what = "Cannot list the past releases of " + name;
    Map<Integer, String> versions = new HashMap<>();
    List<PastRelease> releases = new ArrayList<>();
    new SnapPages(http, api)
        .each(
            what,
            name,
            page -> {
              page.at("revisions").listOrEmpty(revision -> note(versions, revision));
              releases.addAll(page.at("releases").list(SnapChannels::release));
            });
    // A page need not tell of the revisions that it names.
    releases.replaceAll(release -> release.withVersionAmong(versions));
    return releases;
  }

  private static boolean note(Map<Integer, String> versions, JsonValue revision) {
    Optional<String> version = revision.at("version").optional(JsonValue::text);
    version.ifPresent(text -> versions.put(revision.at("revision").integer(), text));
    return version.isPresent();
  }

  private static PastRelease release(JsonValue json) {
    return new PastRelease(
        Readers.channel(json.at("track"), rest(json)),
        json.at("architecture").text(),
        json.at("revision").optional(JsonValue::integer),
        Optional.empty(),
        json.at("when").time(),
        json.at("expiration-date").optional(JsonValue::time),
        Readers.progressive(json.at("progressive")));
  }

  private static Channel rest(JsonValue json) {
    JsonValue risk = json.at("risk");
    Risk named = Risk.named(risk.text()).orElseThrow(() -> risk.wrong("a risk"));
    try {
      Optional<String> branch = json.at("branch").optional(JsonValue::text);
      return new Channel(Channel.DEFAULT_TRACK, named, branch);
    } catch (InvalidInput notABranch) {
      throw json.at("branch").wrong("a branch");
    }
  }

  /** {@code GET /dev/api/snaps/{id}/state?series=16} */
  public List<ChannelState> states(String name) {
    String what = "Cannot read the channels of " + name;
    String id = account.id(what, name);
    String path = "/dev/api/snaps/" + Paths.segment(id) + "/state?series=" + SnapAccount.SERIES;
    return http.read(
        StoreRequest.of(what, "GET", Paths.of(api, path)).withHeader("Accept", "application/json"),
        json -> states(json.at("channel_map_tree")));
  }

  private static List<ChannelState> states(JsonValue tree) {
    List<ChannelState> states = new ArrayList<>();
    for (String track : keys(tree)) {
      JsonValue architectures = tree.at(track).at(SnapAccount.SERIES);
      for (String architecture : keys(architectures)) {
        states.addAll(
            architectures.at(architecture).list(json -> state(json, track, architecture)));
      }
    }
    return states;
  }

  private static Iterable<String> keys(JsonValue map) {
    return map.isMissing() ? List.of() : map.entries().keySet();
  }

  private static Channel channel(JsonValue json, String track, Channel relative) {
    try {
      return new Channel(track, relative.risk(), relative.branch());
    } catch (InvalidInput notATrack) {
      throw json.at("channel").wrong("of a track");
    }
  }

  /** The store leaves out the track, which stands further up in the tree. */
  private static ChannelState state(JsonValue json, String track, String architecture) {
    Channel relative = Readers.channel(json.at("channel"));
    return new ChannelState(
        channel(json, track, relative),
        architecture,
        json.at("info").text(),
        json.at("revision").optional(JsonValue::integer),
        json.at("version").textOrEmpty(),
        json.at("expires_at").optional(JsonValue::time));
  }
}
