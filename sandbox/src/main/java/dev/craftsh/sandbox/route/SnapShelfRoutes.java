package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.service.Catalogue;
import dev.craftsh.sandbox.service.Categories;
import dev.craftsh.sandbox.service.PublicAssertions;
import dev.craftsh.sandbox.service.PublicServices;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** SNAP-API: categories, cohorts and assertions; and rocks, of which there are none. */
final class SnapShelfRoutes {
  private static final int LONGEST_KEY = 4;

  private final PublicServices open;
  private final PublicAssertions assertions;
  private final Catalogue catalogue;

  SnapShelfRoutes(PublicServices open, Catalogue catalogue, Router router) {
    this.open = open;
    this.assertions = open.assertions();
    this.catalogue = catalogue;
    router.add("GET", "/v2/snaps/categories", this::categories);
    router.add("POST", "/v2/cohorts", this::cohorts);
    router.add("GET", "/v2/rocks/find", this::rocks);
    String path = "/v2/assertions/*";
    for (int parts = 1; parts <= LONGEST_KEY; parts++) {
      path += "/*";
      int count = parts;
      router.add("GET", path, ask -> assertion(ask, count));
    }
  }

  @Assumed("contract/store-api.md §6; the names of the categories are made up")
  private Answer categories(Ask ask) {
    SnapDevice.requireSeries(ask);
    JsonArray all = new JsonArray();
    for (String name : Categories.NAMES) {
      JsonObject one = new JsonObject();
      one.addProperty("name", name);
      all.add(one);
    }
    return SnapJson.answer(Write.under("categories", all));
  }

  @Assumed("contract/store-api.md §6; that an unknown snap fails the whole request is a guess")
  private Answer cohorts(Ask ask) throws IOException {
    SnapDevice.requireSeries(ask);
    JsonObject keys = new JsonObject();
    for (Json one : ask.json().at("snaps").list()) {
      String name = one.text();
      catalogue.info(Namespace.SNAP, name);
      keys.addProperty(name, open.cohortKey());
    }
    return SnapJson.answer(Write.under("cohort-keys", keys));
  }

  @Assumed("contract/store-api.md §6; there are no rocks here, whatever one looks for")
  private Answer rocks(Ask ask) {
    return Answer.ok(Write.under("results", new JsonArray()));
  }

  @Assumed(
      "contract/store-api.md §6; only what publishers signed is here, nothing of the store's own,"
          + " and max-format changes nothing")
  private Answer assertion(Ask ask, int parts) {
    List<String> key = new ArrayList<>();
    for (int i = 1; i <= parts; i++) {
      key.add(ask.argument(i));
    }
    String text = assertions.find(ask.argument(0), key);
    if (text == null) {
      throw new Refusal(
          Reason.UNKNOWN_ASSERTION,
          "No " + ask.argument(0) + " has the key " + String.join("/", key) + ".");
    }
    return new Answer(200, text, Map.of("Content-Type", "application/x.ubuntu.assertion"));
  }
}
