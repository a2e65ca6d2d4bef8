package dev.craftsh.client.error;

/**
 * The stable name of a kind of trouble: an area and a situation, joined by a hyphen. Texts never
 * change their meaning between versions, so that scripts and documentation can rely on them; new
 * ones may be added.
 */
public enum ErrorCode {
  /** An argument cannot be right. */
  INVALID_INPUT("INPUT-INVALID"),
  /** A text is not a channel. */
  CHANNEL_MALFORMED("INPUT-CHANNEL"),
  /** This store does not offer the operation. */
  NOT_SUPPORTED("INPUT-NOT-SUPPORTED"),
  /** The client may only read. */
  READ_ONLY("INPUT-READ-ONLY"),
  /** A local file is missing, unreadable, or changed while it was read. */
  FILE_PROBLEM("INPUT-FILE"),

  /** The store does not know it, or hides it from these credentials. */
  NOT_FOUND("STORE-NOT-FOUND"),
  /** The credentials do not permit it. */
  FORBIDDEN("STORE-FORBIDDEN"),
  /** The credentials are expired or invalid. */
  NOT_LOGGED_IN("STORE-NOT-LOGGED-IN"),
  /** It is taken, or changed meanwhile. */
  CONFLICT("STORE-CONFLICT"),
  /** What a plan was made from has changed since; nothing was sent. */
  CHANGED_MEANWHILE("STORE-CHANGED-MEANWHILE"),
  /** Too many requests. */
  RATE_LIMITED("STORE-RATE-LIMITED"),
  /** The store refused for another reason, which it gives. */
  REFUSED("STORE-REFUSED"),
  /** The store has trouble of its own. */
  UNAVAILABLE("STORE-UNAVAILABLE"),
  /** The answer is not what the store's documentation promises. */
  INVALID_RESPONSE("STORE-INVALID-RESPONSE"),

  /** The store could not be reached, or the connection broke. */
  NETWORK("NETWORK-FAILED"),
  /** The store's certificate is not trusted. */
  UNTRUSTED("NETWORK-UNTRUSTED"),
  /** Credentials would have travelled unencrypted. */
  UNENCRYPTED("NETWORK-UNENCRYPTED"),
  /** A change was sent and its answer lost. */
  OUTCOME_UNKNOWN("NETWORK-OUTCOME-UNKNOWN"),
  /** It was cancelled from outside. */
  CANCELLED("NETWORK-CANCELLED"),

  /** Nobody is logged in. */
  CREDENTIALS_UNAVAILABLE("CREDENTIALS-UNAVAILABLE"),
  /** What is stored or was given is not a login. */
  CREDENTIALS_NOT_PARSEABLE("CREDENTIALS-NOT-PARSEABLE"),
  /** Somebody is logged in already. */
  CREDENTIALS_ALREADY_AVAILABLE("CREDENTIALS-ALREADY-AVAILABLE"),
  /** The place where logins are kept cannot be used. */
  KEYRING_UNAVAILABLE("CREDENTIALS-KEYRING-UNAVAILABLE"),

  /** The e-mail address or the password is wrong, or the account may not log in. */
  LOGIN_REJECTED("LOGIN-REJECTED"),
  /** The one-time password is wrong; the password was right. */
  OTP_REJECTED("LOGIN-OTP-REJECTED"),
  /** The account wants a one-time password too. */
  OTP_REQUIRED("LOGIN-OTP-REQUIRED"),
  /** Nobody finished the login in the browser in time. */
  LOGIN_TIMED_OUT("LOGIN-TIMED-OUT"),

  /** The storage service refused a file. */
  UPLOAD_FAILED("UPLOAD-FAILED"),
  /** The store reviewed an upload and refused it. */
  REVIEW_REJECTED("REVIEW-REJECTED"),
  /** The review goes on; look again later. */
  STILL_PROCESSING("REVIEW-STILL-PROCESSING");

  private final String text;

  ErrorCode(String text) {
    this.text = text;
  }

  /** The code as it is shown and documented, for example {@code STORE-NOT-FOUND}. */
  @Override
  public String toString() {
    return text;
  }
}
