package dev.craftsh.client.http;

import org.jspecify.annotations.Nullable;

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
    /** The store answered with more than anybody can want, or more slowly. */
    ANSWER_TOO_LONG,
    /** The request's deadline has passed. */
    TIMED_OUT
  }

  private final Progress progress;
  private final transient @Nullable TlsTrouble tls;
  private final transient @Nullable StoreAnswer head;
  private final int tries;

  TransportFailure(Progress progress, String why, Throwable cause) {
    this(progress, why, cause, null, null, 1);
  }

  private TransportFailure(
      Progress progress,
      String why,
      @Nullable Throwable cause,
      @Nullable TlsTrouble tls,
      @Nullable StoreAnswer head,
      int tries) {
    super(why, cause);
    this.progress = progress;
    this.tls = tls;
    this.head = head;
    this.tries = tries;
  }

  /** TLS could not be set up. */
  static TransportFailure untrusted(TlsTrouble tls, Throwable cause) {
    return new TransportFailure(Progress.REFUSED_TO_SEND, tls.why(), cause, tls, null, 1);
  }

  /** The answer began with this head, and did not end well. */
  static TransportFailure afterHead(
      Progress progress, String why, Throwable cause, StoreAnswer head) {
    return new TransportFailure(progress, why, cause, null, head, 1);
  }

  /** What was the matter with TLS, when that it was. */
  @Nullable TlsTrouble tls() {
    return tls;
  }

  /** The answer without its body, when one began. */
  @Nullable StoreAnswer head() {
    return head;
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
    Throwable cause = getCause() == null ? this : getCause();
    return new TransportFailure(progress, why(), cause, tls, head, count);
  }

  boolean mayRepeat(StoreRequest request) {
    return switch (progress) {
      case NOT_SENT -> true;
      case REFUSED_TO_SEND, ANSWER_TOO_LONG, TIMED_OUT -> false;
      case SENT, ANSWER_CUT -> request.isIdempotent();
    };
  }
}
