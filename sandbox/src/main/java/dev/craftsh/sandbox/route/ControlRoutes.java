package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.sandbox.model.Standing;
import dev.craftsh.sandbox.service.Control;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.io.IOException;
import java.time.Duration;

/** CONTROL: trouble on request; there only when the store was started with it. */
final class ControlRoutes {
  static final String PATH = "/_sandbox/faults";

  private static final String OURS = "no store has this; it is how trouble is asked for";
  private static final int LONGEST_MILLIS = 600_000;

  private final Control control;

  ControlRoutes(Control control, Router router) {
    this.control = control;
    router.add("GET", PATH, this::list);
    router.add("POST", PATH, this::add);
    router.add("DELETE", PATH, this::reset);
  }

  @Assumed(OURS)
  private Answer list(Ask ask) {
    control.check(ask.authorization());
    JsonArray all = new JsonArray();
    for (Fault fault : control.waiting()) {
      JsonObject one = new JsonObject();
      one.addProperty("kind", fault.trouble().text());
      one.addProperty("method", fault.method());
      one.addProperty("path", fault.path());
      one.addProperty("times", fault.times());
      all.add(one);
    }
    return Answer.ok(Write.under("waiting", all));
  }

  @Assumed(OURS)
  private Answer reset(Ask ask) {
    control.check(ask.authorization());
    control.reset();
    return list(ask);
  }

  @Assumed(OURS)
  private Answer add(Ask ask) throws IOException {
    control.check(ask.authorization());
    Json wish = ask.json();
    switch (wish.text("kind")) {
      case "rejected-review" ->
          control.rejectReview(or(wish, "code", "rejected"), or(wish, "message", "Rejected."));
      case "stuck-review" -> control.stickReview();
      case "revoked-credentials" -> control.revokeCredentials();
      default -> {
        Standing standing = Standing.named(wish.text("kind"));
        if (standing == null) {
          control.want(fault(wish));
        } else {
          control.trouble(wish.text("account"), standing);
        }
      }
    }
    return list(ask);
  }

  private static Fault fault(Json wish) {
    Trouble trouble = Trouble.named(wish.text("kind"));
    if (trouble == null) {
      throw new Refusal(
          Reason.SCHEMA, "'" + wish.text("kind") + "' is no kind of trouble: " + all());
    }
    Fault usual = Fault.of(trouble);
    return usual
        .on(or(wish, "method", ""), or(wish, "path", ""))
        .times(number(wish, "times", 1, 1, 1_000_000))
        .status(number(wish, "status", usual.status(), 200, 599))
        .saying(or(wish, "code", usual.code()), or(wish, "message", usual.message()))
        .delay(
            Duration.ofMillis(
                number(wish, "millis", (int) usual.delay().toMillis(), 0, LONGEST_MILLIS)));
  }

  private static String or(Json wish, String key, String otherwise) {
    return wish.has(key) ? wish.text(key) : otherwise;
  }

  private static int number(Json wish, String key, int otherwise, int least, int most) {
    int number = wish.has(key) ? wish.integer(key) : otherwise;
    if (number < least || number > most) {
      throw new Refusal(
          Reason.SCHEMA, number + " is not between " + least + " and " + most + " at /" + key);
    }
    return number;
  }

  private static String all() {
    StringBuilder kinds = new StringBuilder();
    for (Trouble one : Trouble.values()) {
      kinds.append(one.text()).append(", ");
    }
    for (Standing one : Standing.values()) {
      kinds.append(one.text()).append(", ");
    }
    return kinds + "rejected-review, stuck-review, revoked-credentials at /kind";
  }
}
