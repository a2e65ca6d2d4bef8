package dev.craftsh.sandbox.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.state.Packages;
import dev.craftsh.sandbox.state.StoredPackage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the headers of a validation set or a confdb schema have to say. */
final class Drafts {
  private static final Set<String> PRESENCES = Set.of("required", "optional", "invalid");
  private static final int LONGEST_NAME = 40;
  private final Packages packages;

  Drafts(Packages packages) {
    this.packages = packages;
  }

  void check(Caller caller, DocumentKind kind, JsonObject headers) {
    if (!caller.account().id().equals(text(headers, "account-id"))) {
      throw wrong("account-id", "must be the id of the account that asks");
    }
    String name = text(headers, "name");
    if (name == null || !NameRules.isWellFormed(name)) {
      throw wrong("name", "must be lower-case letters, digits and hyphens");
    }
    if (kind == DocumentKind.CONFDB_SCHEMA) {
      require(headers.get("views") instanceof JsonObject views && !views.isEmpty(), "views");
      return;
    }
    if (sequence(headers) < 1) {
      throw wrong("sequence", "must be a number from 1");
    }
    JsonElement snaps = headers.get("snaps");
    require(snaps != null && snaps.isJsonArray() && !snaps.getAsJsonArray().isEmpty(), "snaps");
    for (JsonElement snap : snaps.getAsJsonArray()) {
      require(snap.isJsonObject(), "snaps");
      check(snap.getAsJsonObject());
    }
  }

  private static void check(JsonObject snap) {
    String name = text(snap, "name");
    require(name != null && !name.isEmpty() && name.length() <= LONGEST_NAME, "snaps/name");
    String presence = text(snap, "presence");
    require(presence == null || PRESENCES.contains(presence), "snaps/presence");
    if (snap.has("revision") && !snap.get("revision").isJsonNull()) {
      require(number(text(snap, "revision"), 0, "snaps/revision") > 0, "snaps/revision");
      require(!"invalid".equals(presence), "snaps/revision");
    }
  }

  /** Adds the ids of snaps that this store knows. */
  void nameIds(JsonObject headers) {
    for (JsonElement one : headers.getAsJsonArray("snaps")) {
      JsonObject snap = one.getAsJsonObject();
      StoredPackage known = packages.find(Namespace.SNAP, snap.get("name").getAsString());
      if (known != null && text(snap, "id") == null) {
        snap.addProperty("id", known.id());
      }
    }
  }

  /** Where signed headers have text, the answers have numbers. */
  static JsonObject withNumbers(JsonObject signed) {
    asNumber(signed, "sequence");
    if (signed.get("snaps") instanceof JsonArray snaps) {
      for (JsonElement one : snaps) {
        if (one instanceof JsonObject snap) {
          asNumber(snap, "revision");
          if (snap.get("components") instanceof JsonObject components) {
            for (String name : components.keySet()) {
              if (components.get(name) instanceof JsonObject component) {
                asNumber(component, "revision");
              }
            }
          }
        }
      }
    }
    return signed;
  }

  private static void asNumber(JsonObject parent, String key) {
    String text = text(parent, key);
    if (text != null) {
      parent.addProperty(key, number(text, 0, key));
    }
  }

  static int sequence(JsonObject headers) {
    return number(text(headers, "sequence"), 0, "sequence");
  }

  static int number(@Nullable String text, int otherwise, String where) {
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException malformed) {
      throw wrong(where, "must be a number");
    }
  }

  private static @Nullable String text(JsonObject parent, String key) {
    JsonElement value = parent.get(key);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
  }

  private static void require(boolean fine, String where) {
    if (!fine) {
      throw wrong(where, "is missing or not as it should be");
    }
  }

  private static Refusal wrong(String where, String why) {
    return new Refusal(Reason.INVALID, where + ": " + why + ".");
  }
}
