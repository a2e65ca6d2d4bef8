package dev.craftsh.shell.outcome;

import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;

/** Metadata was changed: the store shows what was sent. */
record MetadataShown(String name, JsonObject wanted) implements Evidence {

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    var shown = store.packageMetadata(name).json();
    for (var entry : wanted.entrySet()) {
      var there = shown.get(entry.getKey());
      boolean same = there == null ? entry.getValue().isJsonNull() : there.equals(entry.getValue());
      if (!same) {
        // A store may show some fields in other words, or not at all.
        return there == null ? Found.UNKNOWN : Found.NOT_APPLIED;
      }
    }
    return taken();
  }

  @Override
  public boolean isHiddenBy(Sent later) {
    return later.path().length == 3 && later.path()[2].equals(name);
  }

  @Override
  public Found taken() {
    return Found.applied(new JsonObject());
  }
}
