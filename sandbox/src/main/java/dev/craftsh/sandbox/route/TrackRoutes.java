package dev.craftsh.sandbox.route;

import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Names;
import dev.craftsh.sandbox.service.PackageMetadata;
import dev.craftsh.sandbox.service.Tracks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GATEWAY: what is said of a package, and its tracks. */
final class TrackRoutes {
  private final Names names;
  private final PackageMetadata texts;
  private final Tracks tracks;
  private final Address address;
  private final Gate gate;

  TrackRoutes(
      Names names,
      PackageMetadata texts,
      Tracks tracks,
      Address address,
      Gate gate,
      Router router) {
    this.names = names;
    this.texts = texts;
    this.tracks = tracks;
    this.address = address;
    this.gate = gate;
    for (Namespace namespace : Namespace.values()) {
      String path = "/v1/" + namespace.text() + "/*";
      router.add("GET", path, ask -> metadata(ask, namespace));
      router.add("PATCH", path, ask -> change(ask, namespace));
      router.add("POST", path + "/tracks", ask -> create(ask, namespace));
    }
  }

  @FromDocs("contract/store-api.md §4")
  private Answer metadata(Ask ask, Namespace namespace) {
    var caller = gate.gateway(ask);
    return Answer.ok(shown(names.info(caller, namespace, ask.argument(0))));
  }

  @Assumed("contract/store-api.md §4; which fields can be changed, and their bounds, are guesses")
  private Answer change(Ask ask, Namespace namespace) throws IOException {
    Json body = ask.json();
    Map<String, @Nullable String> wanted = new LinkedHashMap<>();
    for (String key : body.keys()) {
      wanted.put(key.replace('-', '_'), body.textOrNull(key));
    }
    var caller = gate.gateway(ask);
    PackageInfo changed =
        texts.change(caller, namespace, ask.argument(0), wanted, PackageMetadata.Mode.OVERWRITE);
    return Answer.ok(shown(changed));
  }

  private JsonObject shown(PackageInfo info) {
    return Write.under("metadata", PackageJson.whole(info, address));
  }

  @FromDocs("contract/store-api.md §4, contract/behaviour.md §9")
  private Answer create(Ask ask, Namespace namespace) throws IOException {
    List<Tracks.NewTrack> wanted = new ArrayList<>();
    for (Json one : ask.json().list()) {
      wanted.add(
          new Tracks.NewTrack(
              one.text("name"),
              one.textOrNull("version-pattern"),
              one.numberOrNull("automatic-phasing-percentage")));
    }
    int count = tracks.create(gate.gateway(ask), namespace, ask.argument(0), wanted);
    JsonObject body = new JsonObject();
    body.addProperty("num-tracks-created", count);
    return Answer.of(201, body);
  }
}
