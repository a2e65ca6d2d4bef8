package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Track;
import dev.craftsh.client.model.TrackRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Tracks in the Snap Store, where people decide about new ones (contract/store-api.md §5.8). */
public final class DashboardTracks implements Tracks {
  private final StoreHttp http;
  private final URI api;

  /** For one dashboard. */
  public DashboardTracks(StoreHttp http, URI api) {
    this.http = http;
    this.api = api;
  }

  /** {@code GET /api/v2/snaps/{name}/channel-map} */
  @Override
  public List<Track> list(String name) {
    return http.read(
        DashboardReleases.channelMap("Cannot list the tracks of " + name, api, name),
        json -> json.at("snap").at("tracks").listOrEmpty(DashboardTracks::track));
  }

  private static Track track(JsonValue json) {
    return new Track(
        json.at("name").text(),
        json.at("creation-date").optional(JsonValue::time),
        json.at("version-pattern").optional(JsonValue::text),
        Optional.empty(),
        json.at("status").textOrEmpty());
  }

  @Override
  public int create(String name, List<TrackRequest> tracks) {
    String what = "Cannot create tracks of " + name;
    GatewayTracks.requireValid(what, tracks);
    throw NotSupported.because(
        what, "the Snap Store creates tracks on request only", "ask in the store's forum");
  }
}
