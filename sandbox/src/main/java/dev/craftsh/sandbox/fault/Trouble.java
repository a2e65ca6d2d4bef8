package dev.craftsh.sandbox.fault;

import org.jspecify.annotations.Nullable;

/** What can go wrong with one request. */
public enum Trouble {
  /** Refused with a status and an error list; nothing was done. */
  STATUS("status", false),
  /** A page of a proxy instead of an answer; nothing was done. */
  HTML("html", false),
  /** The connection ends before the request was looked at; nothing was done. */
  DROP_BEFORE("drop-before", false),
  /** Refused as with a discharge that is too old; nothing was done. */
  EXPIRED_DISCHARGE("expired-discharge", false),
  /** Done and answered, after a while. */
  DELAY("delay", true),
  /** Done and answered, one byte after the other. */
  DRIP("drip", true),
  /** Done, but the connection ends in the middle of the answer. */
  DROP_DURING("drop-during", true),
  /** Done, but the connection ends without an answer. */
  DROP_AFTER("drop-after", true),
  /** Done, but only half of the answer's body comes, as if it were all. */
  TRUNCATED("truncated", true),
  /** Done, but the answer's body is no JSON. */
  MALFORMED("malformed", true),
  /** Done, but the answer has no body. */
  EMPTY("empty", true);

  private final String text;
  private final boolean done;

  Trouble(String text, boolean done) {
    this.text = text;
    this.done = done;
  }

  public String text() {
    return text;
  }

  /** Whether the store does what it was asked to. */
  public boolean done() {
    return done;
  }

  public static @Nullable Trouble named(String text) {
    for (Trouble one : values()) {
      if (one.text.equals(text)) {
        return one;
      }
    }
    return null;
  }
}
