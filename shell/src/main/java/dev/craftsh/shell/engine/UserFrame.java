package dev.craftsh.shell.engine;

/**
 * One call on the stack of an exception, in the user's own source.
 *
 * @param file as the user named it; empty for what was typed
 * @param method its name; empty outside of methods
 */
public record UserFrame(String file, int line, String method) {
  /** The method that JShell puts a statement into. */
  private static final String STATEMENT = "do_it$";

  /** The method that a lambda stands in gives it its name. */
  public static String method(String name) {
    var bare = name;
    if (name.startsWith("lambda$")) {
      int end = name.lastIndexOf('$');
      bare = name.substring("lambda$".length(), Math.max(end, "lambda$".length()));
    }
    return bare.startsWith("$") || bare.startsWith(STATEMENT) ? "" : bare;
  }

  @Override
  public String toString() {
    return file + ":" + line + (method.isEmpty() ? "" : " in " + method);
  }
}
