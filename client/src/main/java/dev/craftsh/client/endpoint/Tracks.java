package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.model.TrackRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tracks on the publisher gateway, {@code /v1/{namespace}/{name}/tracks}. */
public final class Tracks {
  private final StoreHttp http;
  private final URI api;
  private final String namespace;

  /** For one namespace of one gateway. */
  public Tracks(StoreHttp http, URI api, String namespace) {
    this.http = http;
    this.api = api;
    this.namespace = namespace;
  }

  /**
   * Creates tracks and gives how many are new. {@code POST /v1/{namespace}/{name}/tracks}
   *
   * @throws InvalidInput when a name cannot be that of a track; nothing is sent
   * @throws NotSupported in the Snap Store, where people decide about tracks (contract/store-api.md
   *     §5.8)
   */
  public int create(String name, List<TrackRequest> tracks) {
    String what = "Cannot create tracks of " + name;
    requireValid(what, tracks);
    if (!namespace.equals("charm")) {
      throw NotSupported.because(
          what, "the Snap Store creates tracks on request only", "ask in the store's forum");
    }
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

  private static void requireValid(String what, List<TrackRequest> tracks) {
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
