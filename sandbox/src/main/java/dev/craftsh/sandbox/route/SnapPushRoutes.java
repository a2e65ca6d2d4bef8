package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Problem;
import dev.craftsh.sandbox.model.ReviewState;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Names;
import dev.craftsh.sandbox.service.ReviewDesk;
import dev.craftsh.sandbox.service.Revisions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** DASHBOARD: snaps announced and reviewed. */
final class SnapPushRoutes {
  private final Revisions revisions;
  private final ReviewDesk reviews;
  private final Names names;
  private final Address address;
  private final Gate gate;

  SnapPushRoutes(
      Revisions revisions,
      ReviewDesk reviews,
      Names names,
      Address address,
      Gate gate,
      Router router) {
    this.revisions = revisions;
    this.reviews = reviews;
    this.names = names;
    this.address = address;
    this.gate = gate;
    router.add("POST", "/dev/api/snap-push", this::push);
    router.add("GET", "/dev/api/snaps/*/builds/*/status", this::status);
  }

  @Assumed(
      "contract/store-api.md §5.3; the path of the status, the dry run's answer, the words about"
          + " devel and devmode, and what a component has to be, are guesses")
  private Answer push(Ask ask) throws IOException {
    Caller caller = gate.dashboard(ask);
    Json body = ask.json();
    String name = body.text("name");
    if (body.flag("dry_run", false)) {
      revisions.rehearse(caller, Namespace.SNAP, name);
      return Answer.of(202, new JsonObject());
    }
    String uploadId = body.text("updown_id");
    long size = body.at("binary_filesize").whole();
    revisions.announceSized(caller, name, uploadId, size, body.texts("channels"), components(body));
    String path = "/dev/api/snaps/" + names.idOf(Namespace.SNAP, name) + "/builds/" + uploadId;
    JsonObject answer = new JsonObject();
    answer.addProperty("success", true);
    answer.addProperty("status_details_url", address.url() + path + "/status");
    return Answer.of(202, answer);
  }

  private static Map<String, String> components(Json body) {
    Map<String, String> uploads = new HashMap<>();
    if (body.has("components")) {
      Json given = body.at("components");
      for (String name : given.keys()) {
        uploads.put(name, given.text(name));
      }
    }
    return uploads;
  }

  @Assumed(
      "contract/store-api.md §5.3; the path, and the codes of what was found wrong, are guesses")
  private Answer status(Ask ask) {
    Caller caller = gate.dashboard(ask);
    String name = names.nameOf(Namespace.SNAP, ask.argument(0));
    ReviewState state = reviews.ask(caller, Namespace.SNAP, name, ask.argument(1));
    JsonObject body = new JsonObject();
    body.addProperty("code", code(state));
    body.addProperty("processed", state.revision() != null || state.decided());
    body.addProperty("can_release", state.verdict() == ReviewState.Verdict.APPROVED);
    if (state.revision() != null) {
      body.addProperty("revision", state.revision());
      body.addProperty("url", address.url() + "/snaps/" + name + "/" + state.revision());
    }
    JsonArray errors = new JsonArray();
    for (Problem problem : state.problems()) {
      JsonObject one = new JsonObject();
      one.addProperty("code", problem.code());
      one.addProperty("message", problem.message());
      errors.add(one);
    }
    body.add("errors", errors.isEmpty() ? JsonNull.INSTANCE : errors);
    return Answer.ok(body);
  }

  private static String code(ReviewState state) {
    return switch (state.verdict()) {
      case NEW, PENDING -> "being_processed";
      case MANUAL -> "need_manual_review";
      case APPROVED -> "ready_to_release";
      case REJECTED -> "processing_error";
    };
  }
}
