package dev.craftsh.shell.command;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.model.Guardrail;
import dev.craftsh.client.model.TrackRequest;
import java.util.List;

/** Creates tracks; where the store refuses some, says which the package's guardrails allow. */
final class TrackCreation {
  private final StoreClient store;
  private final String name;

  TrackCreation(StoreClient store, String name) {
    this.store = store;
    this.name = name;
  }

  /** How many of them are new. */
  int of(List<TrackRequest> tracks) {
    try {
      return store.createTracks(name, tracks.toArray(new TrackRequest[0]));
    } catch (StoreRefused refused) {
      throw explained(refused);
    }
  }

  private StoreRefused explained(StoreRefused refused) {
    List<String> patterns;
    try {
      patterns = store.packageMetadata(name).guardrails().stream().map(Guardrail::pattern).toList();
    } catch (StoreException unseen) {
      // The refusal itself is what counts.
      return refused;
    }
    return new StoreRefused(
        new Problem(
            refused.code(),
            refused.what(),
            refused.why(),
            patterns.isEmpty()
                ? "the package has no guardrails yet: ask the store's staff for one"
                : "the guardrails allow: " + String.join("  ", patterns),
            refused.requestId(),
            refused.status(),
            refused.errors(),
            refused));
  }
}
