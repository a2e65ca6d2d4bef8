package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Problem;
import dev.craftsh.sandbox.model.ReviewState;
import dev.craftsh.sandbox.service.ReviewDesk;
import dev.craftsh.sandbox.service.Revisions;
import java.io.IOException;
import java.util.List;

/** GATEWAY: uploads announced, reviewed and listed as revisions. */
final class RevisionRoutes {
  private final Revisions revisions;
  private final ReviewDesk reviews;
  private final Gate gate;

  RevisionRoutes(Revisions revisions, ReviewDesk reviews, Gate gate, Router router) {
    this.revisions = revisions;
    this.reviews = reviews;
    this.gate = gate;
    for (Namespace namespace : Namespace.values()) {
      String path = "/v1/" + namespace.text() + "/*/revisions";
      router.add("GET", path, ask -> list(ask, namespace));
      router.add("POST", path, ask -> announce(ask, namespace));
      router.add("GET", path + "/review", ask -> review(ask, namespace));
    }
  }

  @FromDocs("contract/store-api.md §4")
  private Answer list(Ask ask, Namespace namespace) {
    Revisions.Listing all = revisions.list(gate.gateway(ask), namespace, ask.argument(0));
    return Answer.ok(
        Write.under("revisions", RevisionJson.gateway(all.revisions(), all.released())));
  }

  @Assumed("contract/store-api.md §4; that an upload can be announced once only is a guess")
  private Answer announce(Ask ask, Namespace namespace) throws IOException {
    String uploadId = ask.json().text("upload-id");
    String name = ask.argument(0);
    revisions.announce(gate.gateway(ask), namespace, name, uploadId);
    return Answer.text(200, "status-url", statusUrl(namespace, name, uploadId));
  }

  /** Where to ask about an upload, relative to the gateway. */
  static String statusUrl(Namespace namespace, String name, String uploadId) {
    return "/v1/" + namespace.text() + "/" + name + "/revisions/review?upload-id=" + uploadId;
  }

  @FromDocs("contract/store-api.md §4")
  private Answer review(Ask ask, Namespace namespace) {
    String uploadId = ask.queryOr("upload-id", "");
    ReviewState state = reviews.ask(gate.gateway(ask), namespace, ask.argument(0), uploadId);
    JsonObject one = new JsonObject();
    one.addProperty("upload-id", state.uploadId());
    one.addProperty("status", state.verdict().text());
    one.addProperty("revision", state.revision());
    one.add("errors", errors(state.problems()));
    JsonArray all = new JsonArray();
    all.add(one);
    return Answer.ok(Write.under("revisions", all));
  }

  private static JsonElement errors(List<Problem> problems) {
    if (problems.isEmpty()) {
      return JsonNull.INSTANCE;
    }
    JsonArray all = new JsonArray();
    for (Problem problem : problems) {
      JsonObject one = new JsonObject();
      one.addProperty("code", problem.code());
      one.addProperty("message", problem.message());
      all.add(one);
    }
    return all;
  }
}
