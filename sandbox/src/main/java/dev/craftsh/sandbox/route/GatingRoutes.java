package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.service.Developers;
import dev.craftsh.sandbox.service.Gating;
import java.io.IOException;

/** DASHBOARD: what a snap approves of others, who develops it, and who built it. */
final class GatingRoutes {
  private final Gating gating;
  private final Developers developers;
  private final Gate gate;

  GatingRoutes(Gating gating, Developers developers, Gate gate, Router router) {
    this.gating = gating;
    this.developers = developers;
    this.gate = gate;
    router.add("GET", "/dev/api/snaps/*/validations", this::approvals);
    router.add("PUT", "/dev/api/snaps/*/validations", this::approve);
    router.add("GET", "/dev/api/snaps/*/developers", this::list);
    router.add("PUT", "/dev/api/snaps/*/developers", this::replace);
    router.add("POST", "/dev/api/snaps/*/builds", this::sign);
  }

  @FromDocs("contract/store-api.md §5.12")
  private Answer approvals(Ask ask) {
    boolean withRevoked = "1".equals(ask.query("include_revoked"));
    JsonArray all = new JsonArray();
    for (JsonObject one : gating.approvals(gate.dashboard(ask), ask.argument(0), withRevoked)) {
      all.add(one);
    }
    return Answer.ok(all);
  }

  @Assumed("contract/store-api.md §5.12; that the answer shows the headers is a guess")
  private Answer approve(Ask ask) throws IOException {
    String text = ask.json().text("assertion");
    return Answer.ok(gating.approve(gate.dashboard(ask), ask.argument(0), text));
  }

  @FromDocs("contract/store-api.md §5.12")
  private Answer list(Ask ask) {
    JsonObject headers = developers.list(gate.dashboard(ask), ask.argument(0));
    return Answer.ok(Write.under("snap_developer", headers));
  }

  @Assumed("contract/store-api.md §5.12; which uploads a change would revoke is a guess")
  private Answer replace(Ask ask) throws IOException {
    String ignore = ask.queryOr("ignore_revoked_uploads", "false");
    boolean ignoring = !ignore.equals("false") && !ignore.equals("0");
    String text = ask.json().text("snap_developer");
    JsonObject headers = developers.replace(gate.dashboard(ask), ask.argument(0), text, ignoring);
    return Answer.ok(Write.under("snap_developer", headers));
  }

  @Assumed("contract/store-api.md §5.12; the body of the answer is a guess")
  private Answer sign(Ask ask) throws IOException {
    gating.sign(gate.dashboard(ask), ask.argument(0), ask.json().text("assertion"));
    return Answer.ok(new JsonObject());
  }
}
