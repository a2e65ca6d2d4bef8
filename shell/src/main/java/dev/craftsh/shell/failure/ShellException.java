package dev.craftsh.shell.failure;

/** A failure that the shell itself found, already in the user's words. */
public final class ShellException extends RuntimeException {
  private final String code;
  private final String what;
  private final String why;
  private final String remedy;
  private final ExitStatus status;
  private final ExitStatus whenTooLong;

  private ShellException(String code, String what, String why, String remedy, ExitStatus status) {
    this(code, what, why, remedy, status, ExitStatus.FAILED);
  }

  private ShellException(
      String code,
      String what,
      String why,
      String remedy,
      ExitStatus status,
      ExitStatus whenTooLong) {
    super(why.isEmpty() ? what : what + ": " + why);
    this.code = code;
    this.what = what;
    this.why = why;
    this.remedy = remedy;
    this.status = status;
    this.whenTooLong = whenTooLong;
  }

  /** The line as given cannot be carried out. */
  public static ShellException usage(String code, String what, String why, String remedy) {
    return new ShellException(code, what, why, remedy, ExitStatus.USAGE);
  }

  /** Understood, but it did not work. */
  public static ShellException failed(String code, String what, String why, String remedy) {
    return new ShellException(code, what, why, remedy, ExitStatus.FAILED);
  }

  /** The login does not permit it. */
  public static ShellException notAllowed(String code, String what, String why, String remedy) {
    return new ShellException(code, what, why, remedy, ExitStatus.NOT_ALLOWED);
  }

  /** One part was done, and stays; another was not. */
  public static ShellException partlyDone(String code, String what, String why, String remedy) {
    return new ShellException(code, what, why, remedy, ExitStatus.PARTLY_DONE);
  }

  /** A script ended itself as failed. */
  public static ShellException ofScript(ExitStatus status, String what, String why, String remedy) {
    return new ShellException(ErrorCodes.SCRIPT_FAILED, what, why, remedy, status);
  }

  /** It was stopped for a reason with a status of its own. */
  public static ShellException stopped(
      String code, String what, String why, String remedy, ExitStatus status) {
    return new ShellException(code, what, why, remedy, status);
  }

  /** Somebody stopped it. */
  public static ShellException interrupted(String what, String why, String remedy) {
    return new ShellException(ErrorCodes.INTERRUPTED, what, why, remedy, ExitStatus.INTERRUPTED);
  }

  /** Somebody stopped waiting for what the store goes on with. */
  public static ShellException stoppedWaiting(String what, String why, String remedy) {
    return new ShellException(
        ErrorCodes.INTERRUPTED,
        what,
        why,
        remedy,
        ExitStatus.INTERRUPTED,
        ExitStatus.STILL_PROCESSING);
  }

  /** The store took it, and is not through with it. */
  public static ShellException stillProcessing(
      String code, String what, String why, String remedy) {
    return new ShellException(code, what, why, remedy, ExitStatus.STILL_PROCESSING);
  }

  /** A question that nobody is there to answer; {@code flag} gives the answer instead. */
  public static ShellException answerNeeded(String question, String flag) {
    return usage(
        ErrorCodes.ANSWER_NEEDED,
        "An answer is needed: " + question,
        "nobody can be asked here",
        "give it with " + flag);
  }

  /** A change asked of a session that may only look. */
  public static ShellException readOnly(String action, String remedy) {
    return usage(
        ErrorCodes.READ_ONLY,
        "Refused to run " + action,
        "this session is read-only and that changes the store",
        remedy);
  }

  public String code() {
    return code;
  }

  /** What happened; the message says why, too, for whoever catches it. */
  public String what() {
    return what;
  }

  public String why() {
    return why;
  }

  public String remedy() {
    return remedy;
  }

  public ExitStatus status() {
    return status;
  }

  /** The same if nobody stopped it, but it had no more time. */
  public ExitStatus whenTooLong() {
    return whenTooLong;
  }
}
