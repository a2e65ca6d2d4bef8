package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Released;
import dev.craftsh.client.model.Releases;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases in the Snap Store (contract/store-api.md §5.4 to §5.6). */
public final class DashboardReleases implements ReleaseChannels {
  private final StoreHttp http;
  private final URI api;
  private final SnapAccount account;

  /** For one dashboard. */
  public DashboardReleases(StoreHttp http, URI api, SnapAccount account) {
    this.http = http;
    this.api = api;
    this.account = account;
  }

  /** {@code GET /api/v2/snaps/{name}/channel-map} */
  @Override
  public Releases list(String name) {
    return http.read(
        channelMap("Cannot list the releases of " + name, api, name),
        json ->
            new Releases(
                json.at("channel-map").list(DashboardReleases::entry),
                json.at("revisions").list(Readers::revision),
                Readers.offeredChannels(json, "snap"),
                json.object()));
  }

  static StoreRequest channelMap(String what, URI api, String name) {
    URI uri = Paths.of(api, "/api/v2/snaps/" + Paths.segment(name) + "/channel-map");
    return StoreRequest.of(what, "GET", uri).withHeader("Accept", "application/json");
  }

  private static ChannelMapEntry entry(JsonValue json) {
    return new ChannelMapEntry(
        Readers.channel(json.at("channel")),
        json.at("revision").integer(),
        Optional.empty(),
        json.at("architecture").optional(JsonValue::text),
        json.at("when").time(),
        json.at("expiration-date").optional(JsonValue::time),
        Readers.progressive(json.at("progressive")),
        List.of());
  }

  /**
   * What one request of the store can do at once: the same revision to several channels, or several
   * channels closed.
   */
  private record Step(Optional<Integer> revision, Optional<Integer> percentage) {}

  /**
   * {@code POST /dev/api/snap-release/} for each revision, {@code POST /dev/api/snaps/{id}/close}
   * for all channels to close. When one fails, those before it have happened.
   */
  @Override
  public List<Released> release(String name, List<ReleaseRequest> requests) {
    Map<Step, List<Channel>> steps = new LinkedHashMap<>();
    for (ReleaseRequest request : requests) {
      if (!request.resources().isEmpty()) {
        throw NotSupported.because(
            "Cannot release " + name + " with resources",
            "only charms have resources",
            "leave them out");
      }
      Step step = new Step(request.revision(), request.percentage());
      steps.computeIfAbsent(step, key -> new ArrayList<>()).add(request.channel());
    }
    steps.forEach((step, channels) -> perform(name, step, channels));
    List<Released> released = new ArrayList<>();
    for (ReleaseRequest request : requests) {
      released.add(new Released(request.channel(), request.revision(), List.of()));
    }
    return released;
  }

  private void perform(String name, Step step, List<Channel> channels) {
    if (step.revision().isPresent()) {
      release(name, step.revision().get(), step.percentage(), channels);
    } else {
      close(name, channels);
    }
  }

  private void release(
      String name, int revision, Optional<Integer> percentage, List<Channel> channels) {
    JsonObject body = new JsonObject();
    body.addProperty("name", name);
    body.addProperty("revision", String.valueOf(revision));
    body.add("channels", names(channels));
    if (percentage.filter(share -> share < 100).isPresent()) {
      JsonObject progressive = new JsonObject();
      progressive.addProperty("percentage", percentage.get());
      progressive.addProperty("paused", false);
      body.add("progressive", progressive);
    }
    String what = "Cannot release " + name + " revision " + revision + " to " + joined(channels);
    http.read(
        StoreRequest.of(what, "POST", Paths.of(api, "/dev/api/snap-release/")).withJson(body),
        JsonValue::object);
  }

  private void close(String name, List<Channel> channels) {
    String what = "Cannot close " + joined(channels) + " of " + name;
    String id = account.id(what, name);
    JsonObject body = new JsonObject();
    body.add("channels", names(channels));
    URI uri = Paths.of(api, "/dev/api/snaps/" + Paths.segment(id) + "/close");
    http.read(StoreRequest.of(what, "POST", uri).withJson(body), JsonValue::object);
  }

  private static JsonArray names(List<Channel> channels) {
    JsonArray names = new JsonArray();
    for (Channel channel : channels) {
      names.add(channel.toString());
    }
    return names;
  }

  private static String joined(List<Channel> channels) {
    StringBuilder text = new StringBuilder();
    for (Channel channel : channels) {
      text.append(text.length() == 0 ? "" : ", ").append(channel);
    }
    return text.toString();
  }
}
