package dev.craftsh.shell.journal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.outcome.Sent;
import dev.craftsh.shell.result.ReleaseChange;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One command or piece of Java, and the changes that it asked for. Safe for threads. */
final class Unit {
  private final Supplier<String> line;
  private final Instant at;
  private final Map<String, JsonArray> changes = new LinkedHashMap<>();
  private final List<Profile> profiles = new ArrayList<>();
  private JsonArray rows = new JsonArray();
  private String outcome = "";
  private int status;

  Unit(Supplier<String> line, Instant at) {
    this.line = line;
    this.at = at;
  }

  /** {@code by} is the profile whose client sent it. */
  synchronized void add(Sent sent, String became, Optional<Reply> reply, Profile by) {
    var change = new JsonObject();
    change.addProperty("deed", Deed.of(sent));
    change.addProperty("method", sent.method());
    change.addProperty("url", sent.url());
    change.addProperty("body", sent.body());
    change.addProperty("outcome", became);
    reply.ifPresent(answer -> change.addProperty("status", answer.status()));
    change.addProperty("request_id", reply.map(Unit::requestId).orElse(""));
    if (!changes.containsKey(by.name())) {
      profiles.add(by);
    }
    changes.computeIfAbsent(by.name(), name -> new JsonArray()).add(change);
  }

  private static String requestId(Reply reply) {
    var id = reply.headers().get("X-Request-Id");
    return id == null ? reply.headers().getOrDefault("Request-Id", "") : id;
  }

  /** Whose clients changed something, in the order in which they did. */
  synchronized List<Profile> profiles() {
    return List.copyOf(profiles);
  }

  synchronized void succeeded(Object result) {
    outcome = "done";
    if (result instanceof Result shown && shown.value() instanceof List<?> list) {
      for (var item : list) {
        if (item instanceof ReleaseChange change) {
          rows.add(row(change));
        }
      }
    }
  }

  synchronized void failed(Throwable thrown) {
    var failure = Failures.of(thrown);
    outcome = failure.code();
    status = failure.status().code();
  }

  private static JsonObject row(ReleaseChange change) {
    var row = new JsonObject();
    row.addProperty("name", change.name());
    row.addProperty("channel", change.channel().toString());
    row.addProperty("platform", change.platform());
    change.before().ifPresent(revision -> row.addProperty("before", revision));
    change.after().ifPresent(revision -> row.addProperty("after", revision));
    var resources = new JsonArray();
    for (var resource : change.resources()) {
      var one = new JsonObject();
      one.addProperty("name", resource.name());
      resource.revision().ifPresent(revision -> one.addProperty("revision", revision));
      resources.add(one);
    }
    row.add("resources", resources);
    row.addProperty("text", text(change));
    return row;
  }

  private static String text(ReleaseChange change) {
    return change.channel()
        + (change.platform().isEmpty() ? "" : " on " + change.platform())
        + ": "
        + change.before().map(String::valueOf).orElse("closed")
        + " -> "
        + change.after().map(String::valueOf).orElse("closed");
  }

  synchronized void tell(UnitListener listener, Instant now) {
    var became = outcome.isEmpty() ? "done" : outcome;
    listener.ended(line.get(), Duration.between(at, now).toMillis(), became, status);
  }

  /** What was changed in one profile; what a command shows of it stands with the first. */
  synchronized JsonObject json(String account, Profile profile) {
    var json = new JsonObject();
    json.addProperty("at", at.toString());
    json.addProperty("account", account);
    json.addProperty("profile", profile.name());
    json.addProperty("store", profile.endpoints().api().toString());
    json.addProperty("line", line.get());
    json.addProperty("outcome", outcome.isEmpty() ? "done" : outcome);
    json.addProperty("exit_status", status);
    json.add("changes", changes.getOrDefault(profile.name(), new JsonArray()));
    json.add("rows", profile.equals(profiles.get(0)) ? rows : new JsonArray());
    return json;
  }
}
