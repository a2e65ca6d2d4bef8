package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.service.Resources;

/** The public part of GATEWAY: the files that charms carry along. */
final class CharmResourceRoutes {
  private final Resources resources;
  private final CharmJson json;

  CharmResourceRoutes(Resources resources, CharmJson json, Router router) {
    this.resources = resources;
    this.json = json;
    router.add("GET", "/v2/charms/resources/*/*/revisions", this::revisions);
  }

  @Assumed("contract/store-api.md §7; the newest first is a guess; downloads lead nowhere yet")
  private Answer revisions(Ask ask) {
    JsonArray all = new JsonArray();
    for (ResourceRevision one : resources.publicRevisions(ask.argument(0), ask.argument(1))) {
      all.add(json.resource(ask.argument(0), one));
    }
    return Answer.ok(Write.under("revisions", all));
  }
}
