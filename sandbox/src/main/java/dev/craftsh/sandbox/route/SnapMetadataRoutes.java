package dev.craftsh.sandbox.route;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.service.Names;
import dev.craftsh.sandbox.service.PackageMetadata;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** DASHBOARD: what is said of a snap, and its default track. */
final class SnapMetadataRoutes {
  private final PackageMetadata metadata;
  private final Names names;
  private final Gate gate;

  SnapMetadataRoutes(PackageMetadata metadata, Names names, Gate gate, Router router) {
    this.metadata = metadata;
    this.names = names;
    this.gate = gate;
    router.add("POST", "/dev/api/snaps/*/metadata", this::add);
    router.add("PUT", "/dev/api/snaps/*/metadata", this::overwrite);
  }

  @Assumed("contract/store-api.md §5.7; what counts as changed on the server is a guess: a PUT")
  private Answer add(Ask ask) throws IOException {
    return Answer.ok(change(ask, PackageMetadata.Mode.KEEP));
  }

  @Assumed("contract/store-api.md §5.7; the bounds of the texts are guesses")
  private Answer overwrite(Ask ask) throws IOException {
    boolean careful = "true".equals(ask.query("conflict_on_update"));
    return Answer.ok(
        change(ask, careful ? PackageMetadata.Mode.KEEP : PackageMetadata.Mode.OVERWRITE));
  }

  private JsonObject change(Ask ask, PackageMetadata.Mode mode) throws IOException {
    var caller = gate.dashboard(ask);
    String name = names.nameOf(Namespace.SNAP, ask.argument(0));
    Json body = ask.json();
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    for (String key : body.keys()) {
      texts.put(key, body.textOrNull(key));
    }
    return json(metadata.changeUploaded(caller, name, texts, mode));
  }

  private static JsonObject json(PackageInfo info) {
    JsonObject body = new JsonObject();
    for (String key : PackageMetadata.KEYS) {
      String text = info.text(key);
      if (text == null) {
        body.add(key, JsonNull.INSTANCE);
      } else {
        body.addProperty(key, text);
      }
    }
    return body;
  }
}
