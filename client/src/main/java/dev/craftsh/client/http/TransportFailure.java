package dev.craftsh.client.http;

/**
 * No usable answer came. Says how far the request got, which decides whether it may be sent again.
 */
final class TransportFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** How far the request got. */
  enum Progress {
    /** Nothing was sent. */
    NOT_SENT,
    /** Nothing was sent, and trying again will not help. */
    REFUSED_TO_SEND,
    /** It was sent, at least in part; the store may have acted on it. */
    SENT,
    /** The store answered, but the answer broke off. */
    ANSWER_CUT,
    /** The store answered with more than anybody can want. */
    ANSWER_TOO_LONG,
    /** The request's deadline has passed. */
    TIMED_OUT
  }

  private final Progress progress;
  private final int tries;

  TransportFailure(Progress progress, String why, Throwable cause) {
    this(progress, why, cause, 1);
  }

  private TransportFailure(Progress progress, String why, Throwable cause, int tries) {
    super(why, cause);
    this.progress = progress;
    this.tries = tries;
  }

  Progress progress() {
    return progress;
  }

  boolean wasSent() {
    return progress != Progress.NOT_SENT && progress != Progress.REFUSED_TO_SEND;
  }

  boolean wasAnswered() {
    return progress == Progress.ANSWER_CUT || progress == Progress.ANSWER_TOO_LONG;
  }

  int tries() {
    return tries;
  }

  String why() {
    return String.valueOf(getMessage());
  }

  TransportFailure afterTries(int count) {
    return new TransportFailure(progress, why(), getCause() == null ? this : getCause(), count);
  }

  boolean mayRepeat(StoreRequest request) {
    return switch (progress) {
      case NOT_SENT -> true;
      case REFUSED_TO_SEND, ANSWER_TOO_LONG, TIMED_OUT -> false;
      case SENT, ANSWER_CUT -> request.isIdempotent();
    };
  }
}
