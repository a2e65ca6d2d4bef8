package dev.craftsh.shell.failure;

/**
 * The shell's own stable codes. {@code SHELL-…} is for the user to mend, {@code BUG-…} for us;
 * codes of the store and the network come with the client's exceptions.
 */
public final class ErrorCodes {
  public static final String UNKNOWN_COMMAND = "SHELL-UNKNOWN-COMMAND";
  public static final String UNKNOWN_OPTION = "SHELL-UNKNOWN-OPTION";
  public static final String ARGUMENTS = "SHELL-ARGUMENTS";
  public static final String VALUE = "SHELL-VALUE";
  public static final String ANSWER_NEEDED = "SHELL-ANSWER-NEEDED";
  public static final String READ_ONLY = "SHELL-READ-ONLY";
  public static final String EXPIRES_SOON = "SHELL-EXPIRES-SOON";
  public static final String NOT_HERE = "SHELL-NOT-AVAILABLE";
  public static final String FILE = "SHELL-FILE";
  public static final String PROGRAM = "SHELL-PROGRAM";
  public static final String JAVA_COMPILE = "SHELL-JAVA-COMPILE";
  public static final String JAVA_THREW = "SHELL-JAVA-THREW";
  public static final String NO_JAVA = "SHELL-JAVA-UNAVAILABLE";
  public static final String MEMORY = "SHELL-MEMORY";
  public static final String INCOMPLETE = "SHELL-INCOMPLETE";
  public static final String LOAD_CYCLE = "SHELL-LOAD-CYCLE";
  public static final String PARAMETER = "SHELL-PARAMETER";
  public static final String PARTLY_DONE = "SHELL-PARTLY-DONE";
  public static final String SCRIPT_FAILED = "SHELL-SCRIPT-FAILED";
  public static final String NOTHING_DONE = "SHELL-NOTHING-DONE";
  public static final String NOT_YET = "SHELL-NOT-YET";
  public static final String TIMED_OUT = "SHELL-TIMED-OUT";
  public static final String CASSETTE = "SHELL-NOT-RECORDED";
  public static final String CHECK = "SHELL-CHECK";
  public static final String START_FILE = "SHELL-START-FILE";
  public static final String RESUME = "SHELL-RESUME";
  public static final String DIVERGED = "SHELL-DIVERGED";
  public static final String INTERRUPTED = "SHELL-INTERRUPTED";
  public static final String UNEXPECTED = "BUG-UNEXPECTED";

  private ErrorCodes() {}
}
