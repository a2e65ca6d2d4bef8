package dev.craftsh.shell.journal;

import com.google.gson.JsonObject;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.redact.RedactedText;
import dev.craftsh.shell.outcome.Sent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One request of a run, and what is known of its outcome. */
final class Step {
  /** How far it got. */
  enum State {
    /** It was about to be sent; nothing else is known. */
    SENT,
    DONE,
    /** The store said no; nothing changed. */
    REFUSED,
    /** It never reached the store. */
    UNSENT,
    UNKNOWN
  }

  private final int number;
  private final Sent sent;
  private final boolean own;
  private final boolean upload;
  private Instant at;
  private State state = State.SENT;
  private @Nullable Reply reply;
  private boolean replySecret;

  /** {@code own} says that the run's own thread asked for it, {@code upload} that it is a file. */
  Step(int number, Sent sent, boolean own, boolean upload, Instant at) {
    this.number = number;
    this.sent = sent;
    this.own = own;
    this.upload = upload;
    this.at = at;
  }

  int number() {
    return number;
  }

  Sent sent() {
    return sent;
  }

  boolean own() {
    return own;
  }

  boolean upload() {
    return upload;
  }

  Instant at() {
    return at;
  }

  State state() {
    return state;
  }

  @Nullable Reply reply() {
    return reply;
  }

  /** Whether the answer held something that is not written down. */
  boolean isReplySecret() {
    return replySecret;
  }

  void sentAgain(Instant when) {
    at = when;
    state = State.SENT;
  }

  void settled(State newState, @Nullable Reply answer) {
    state = newState;
    reply = answer;
  }

  JsonObject intent() {
    var json = new JsonObject();
    json.addProperty("step", number);
    json.addProperty("at", at.toString());
    json.addProperty("what", sent.what());
    json.addProperty("method", sent.method());
    json.addProperty("url", sent.url());
    json.addProperty("body", sent.body());
    json.addProperty("key", sent.key());
    json.addProperty("own", own);
    json.addProperty("upload", upload);
    return json;
  }

  static Step ofIntent(JsonObject json) {
    return new Step(
        json.get("step").getAsInt(),
        new Sent(
            json.get("what").getAsString(),
            json.get("method").getAsString(),
            json.get("url").getAsString(),
            json.get("body").getAsString(),
            json.get("key").getAsString()),
        json.get("own").getAsBoolean(),
        json.get("upload").getAsBoolean(),
        Instant.parse(json.get("at").getAsString()));
  }

  JsonObject outcome(Instant when) {
    var json = new JsonObject();
    json.addProperty("outcome_of", number);
    json.addProperty("at", when.toString());
    json.addProperty("state", state.name());
    var answer = reply;
    if (answer != null) {
      json.addProperty("status", answer.status());
      var shown = state == State.DONE ? RedactedText.of(answer.text()) : "";
      json.addProperty("answer", shown);
      json.addProperty("secret", shown.contains("***"));
    }
    return json;
  }

  void read(JsonObject outcome) {
    state = State.valueOf(outcome.get("state").getAsString());
    if (outcome.has("answer")) {
      reply = Reply.json(outcome.get("status").getAsInt(), outcome.get("answer").getAsString());
      replySecret = outcome.get("secret").getAsBoolean();
    }
  }
}
