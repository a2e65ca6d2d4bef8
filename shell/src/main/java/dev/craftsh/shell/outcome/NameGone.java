package dev.craftsh.shell.outcome;

import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;

/** A name was given back: it is no longer among one's own. */
record NameGone(String name) implements Evidence {

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    for (var own : store.listRegisteredNames()) {
      if (own.name().equals(name)) {
        return Found.NOT_APPLIED;
      }
    }
    return taken();
  }

  @Override
  public Found taken() {
    var answer = new JsonObject();
    answer.addProperty("package-id", "");
    return Found.applied(answer);
  }
}
