package dev.craftsh.shell.command;

import com.google.gson.JsonObject;
import dev.craftsh.client.Namespace;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.model.MetadataChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What shall be said about a package, beside what the store says now. */
final class MetadataEdit {
  private final StoreClient store;
  private final String name;
  private final boolean snap;
  private final Map<String, Optional<String>> before;
  private final Map<String, Optional<String>> wanted;

  /** One field of which the text changes. */
  record Field(String name, String field, Optional<String> before, Optional<String> after) {}

  /** Reads what is there; {@code wanted} are texts by the store's names of fields. */
  MetadataEdit(
      StoreClient store, Namespace namespace, String name, Map<String, Optional<String>> wanted) {
    this.store = store;
    this.name = name;
    snap = namespace == Namespace.SNAP;
    this.wanted = new LinkedHashMap<>(wanted);
    before = look();
  }

  private Map<String, Optional<String>> look() {
    var about = snap ? pageOfSnap() : store.packageMetadata(name).json();
    Map<String, Optional<String>> texts = new LinkedHashMap<>();
    for (var field : wanted.keySet()) {
      texts.put(field, text(about, field));
    }
    return texts;
  }

  /** From the publisher's page; the list of the account's snaps leaves out most texts. */
  private JsonObject pageOfSnap() {
    try {
      return store.request("GET", "/dev/api/snaps/info/" + name).json().getAsJsonObject();
    } catch (NotFound | Forbidden noPage) {
      return store.packageMetadata(name).json();
    }
  }

  private static Optional<String> text(JsonObject about, String field) {
    var value = about.get(field);
    boolean said = value != null && value.isJsonPrimitive() && !value.getAsString().isEmpty();
    return said ? Optional.of(value.getAsString()) : Optional.empty();
  }

  /** The fields whose texts are not what is wanted. */
  List<Field> differences() {
    var fields = new ArrayList<Field>();
    wanted.forEach(
        (field, after) -> {
          var there = before.getOrDefault(field, Optional.empty());
          if (!there.equals(after)) {
            fields.add(new Field(name, field, there, after));
          }
        });
    return fields;
  }

  /**
   * Sends these differences, and nothing else.
   *
   * @param overwriting also what somebody else edited
   */
  void carryOut(List<Field> differences, boolean overwriting) {
    Map<String, Optional<String>> fields = new LinkedHashMap<>();
    for (var field : differences) {
      fields.put(field.field(), field.after());
    }
    // The Snap Store compares by itself; at Charmhub the last look has to do.
    if (!overwriting && !snap && !look().equals(before)) {
      throw changedMeanwhile("somebody else edited it since it was shown");
    }
    try {
      store.metadata().update(name, new MetadataChange(fields, snap && !overwriting));
    } catch (Conflict edited) {
      throw changedMeanwhile(edited.why());
    }
  }

  private Conflict changedMeanwhile(String why) {
    return new Conflict(
        Problem.of(
            ErrorCode.CHANGED_MEANWHILE,
            "Did not change what " + name + " says about itself",
            why,
            "look again; --force overwrites it"));
  }
}
