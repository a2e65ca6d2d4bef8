package dev.craftsh.shell.journal;

import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.redact.RedactedText;
import dev.craftsh.shell.outcome.Sent;
import java.io.IOException;
import java.time.Duration;
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
  private volatile long ticket;

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

  /** What to wait for until the last word before sending is on the disk. */
  long ticket() {
    return ticket;
  }

  void begun(long newTicket) {
    ticket = newTicket;
  }

  /** Whether it is about what the answer to an upload names. */
  boolean isAbout(Reply answer) {
    for (var word : answer.text().split("\"", -1)) {
      if (word.length() > 8 && !upload && sent.body().contains(word)) {
        return true;
      }
    }
    return false;
  }

  void sentAgain(Instant when) {
    at = when;
    state = State.SENT;
  }

  void settled(State newState, @Nullable Reply answer) {
    state = newState;
    reply = answer;
  }

  void intent(JsonWriter json) throws IOException {
    json.name("step").value(number);
    json.name("at").value(at.toString());
    json.name("what").value(sent.what());
    json.name("method").value(sent.method());
    json.name("url").value(sent.url());
    json.name("body").value(sent.body());
    json.name("hidden").value(sent.hidden());
    if (!sent.by().isEmpty()) {
      json.name("by").value(sent.by());
    }
    json.name("own").value(own);
    json.name("upload").value(upload);
  }

  static Step ofIntent(JsonObject json) {
    return new Step(
        json.get("step").getAsInt(),
        new Sent(
            json.get("what").getAsString(),
            json.get("method").getAsString(),
            json.get("url").getAsString(),
            json.get("body").getAsString(),
            json.get("hidden").getAsString(),
            json.has("by") ? json.get("by").getAsString() : ""),
        json.get("own").getAsBoolean(),
        json.get("upload").getAsBoolean(),
        Instant.parse(json.get("at").getAsString()));
  }

  void outcome(JsonWriter json, Instant when) throws IOException {
    json.name("outcome_of").value(number);
    json.name("after_millis").value(Duration.between(at, when).toMillis());
    json.name("state").value(state.name());
    var answer = reply;
    if (answer != null) {
      json.name("status").value(answer.status());
      var shown = state == State.DONE ? RedactedText.of(answer.text()) : "";
      json.name("answer").value(shown);
      json.name("secret").value(shown.contains("***"));
    }
  }

  void read(JsonObject outcome) {
    state = State.valueOf(outcome.get("state").getAsString());
    if (outcome.has("answer")) {
      reply = Reply.json(outcome.get("status").getAsInt(), outcome.get("answer").getAsString());
      replySecret = outcome.get("secret").getAsBoolean();
    }
  }
}
