package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import dev.craftsh.sandbox.model.ResourceRevision;
import dev.craftsh.sandbox.service.Resources;
import dev.craftsh.sandbox.service.Resources.PublicResource;

/** The public part of GATEWAY: the files that charms carry along. */
final class CharmResourceRoutes {
  private final Resources resources;
  private final CharmJson json;

  CharmResourceRoutes(Resources resources, CharmJson json, Router router) {
    this.resources = resources;
    this.json = json;
    router.add("GET", "/v2/charms/resources/*/*/revisions", this::revisions);
  }

  @Assumed("contract/store-api.md §7; the newest first is a guess")
  private Answer revisions(Ask ask) {
    PublicResource found = resources.publicRevisions(ask.argument(0), ask.argument(1));
    JsonArray all = new JsonArray();
    for (ResourceRevision one : found.revisions()) {
      all.add(json.resource(found.charmId(), one));
    }
    return Answer.ok(Write.under("revisions", all));
  }
}
