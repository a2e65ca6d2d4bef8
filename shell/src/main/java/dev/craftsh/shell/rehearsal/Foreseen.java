package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.intercept.Reply;

/** The store would refuse; carries its answer, in the shape of the real one. */
final class Foreseen extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Reply reply;

  private Foreseen(Reply reply) {
    super("a refusal that can be foreseen", null, false, false);
    this.reply = reply;
  }

  static Foreseen of(int status, String code, String message) {
    var errors = new JsonArray();
    errors.add(error(code, message));
    return of(status, errors);
  }

  static Foreseen notFound(String message) {
    return of(404, "resource-not-found", message);
  }

  /** The refusal of a question is the refusal of what stands upon its answer. */
  static Foreseen of(StoreException refused) {
    var errors = new JsonArray();
    for (var one : refused.errors()) {
      errors.add(error(one.code(), one.message()));
    }
    if (errors.isEmpty()) {
      errors.add(error("resource-not-found", refused.why()));
    }
    return of(refused.status().orElse(404), errors);
  }

  private static Foreseen of(int status, JsonArray errors) {
    var body = new JsonObject();
    body.add("error-list", errors);
    return new Foreseen(Reply.json(status, body.toString()));
  }

  private static JsonObject error(String code, String message) {
    var error = new JsonObject();
    error.addProperty("code", code);
    error.addProperty("message", message);
    return error;
  }

  Reply reply() {
    return reply;
  }
}
