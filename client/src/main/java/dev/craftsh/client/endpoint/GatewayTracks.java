package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.model.Track;
import dev.craftsh.client.model.TrackRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tracks on the publisher gateway, {@code /v1/{namespace}/{name}} (contract/store-api.md §4). */
public final class GatewayTracks implements Tracks {
  private final StoreHttp http;
  private final URI api;
  private final String namespace;

  /** For one namespace of one gateway. */
  public GatewayTracks(StoreHttp http, URI api, String namespace) {
    this.http = http;
    this.api = api;
    this.namespace = namespace;
  }

  /** {@code GET /v1/{namespace}/{name}} */
  @Override
  public List<Track> list(String name) {
    URI uri = Paths.of(api, "/v1/" + namespace + "/" + Paths.segment(name));
    return http.read(
        StoreRequest.of("Cannot list the tracks of " + name, "GET", uri),
        json -> json.at("metadata").at("tracks").listOrEmpty(Readers::track));
  }

  /**
   * Creates tracks and gives how many are new. {@code POST /v1/{namespace}/{name}/tracks}
   *
   * @throws InvalidInput when a name cannot be that of a track; nothing is sent
   */
  @Override
  public int create(String name, List<TrackRequest> tracks) {
    String what = "Cannot create tracks of " + name;
    requireValid(what, tracks);
    JsonArray body = new JsonArray();
    for (TrackRequest track : tracks) {
      body.add(json(track));
    }
    URI uri = Paths.of(api, "/v1/" + namespace + "/" + Paths.segment(name) + "/tracks");
    return http.read(
        StoreRequest.of(what, "POST", uri).withJson(body),
        json -> json.at("num-tracks-created").integer());
  }

  private static JsonObject json(TrackRequest track) {
    JsonObject json = new JsonObject();
    json.addProperty("name", track.name());
    track.versionPattern().ifPresent(pattern -> json.addProperty("version-pattern", pattern));
    track
        .automaticPhasingPercentage()
        .ifPresent(share -> json.addProperty("automatic-phasing-percentage", share));
    return json;
  }

  static void requireValid(String what, List<TrackRequest> tracks) {
    Set<String> invalid = new TreeSet<>();
    for (TrackRequest track : tracks) {
      if (!track.isNameValid()) {
        invalid.add(track.name());
      }
    }
    if (!invalid.isEmpty()) {
      throw InvalidInput.because(
          what,
          "The following track names are invalid: " + String.join(", ", invalid),
          "Ensure all tracks have valid names.");
    }
  }
}
