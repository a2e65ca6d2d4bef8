package dev.craftsh.shell.session;

import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Lets one line, or one script, change five packages in production; for more somebody has to name
 * the count. It holds whoever makes the changes: commands, Java, raw requests.
 */
public final class ChangeGuard implements Interceptor {
  static final int FREE = 5;
  private static final String FLAG = "--yes=COUNT";

  private final BinaryOperator<String> asking;
  private final int beginning;
  private final Set<String> touched = new LinkedHashSet<>();
  private int allowed;
  private boolean lifted;
  private boolean resting;

  /**
   * @param agreed the count that was named at the start; empty when none was
   * @param asking asks a question, whose answer the flag, its second argument, gives as well
   */
  ChangeGuard(OptionalInt agreed, BinaryOperator<String> asking) {
    this.asking = asking;
    beginning = agreed.orElse(FREE);
    allowed = beginning;
  }

  /** From now on asks nothing: what looks like production is none. */
  public synchronized void lift() {
    lifted = true;
  }

  /** Asks nothing while nothing is changed, as in a dry run. */
  synchronized void rest(boolean now) {
    resting = now;
  }

  /** Counts anew, because another line begins. */
  public synchronized void begin() {
    touched.clear();
    allowed = beginning;
  }

  /**
   * Asks before the first of many changes, whose count is known.
   *
   * @param store where they are to be made
   */
  public synchronized void expect(int count, URI store) {
    if (lifted || resting || count <= allowed || !isProduction(store)) {
      return;
    }
    var question = "This changes " + count + " packages in production. Type the count to go on: ";
    if (!asking.apply(question, FLAG).strip().equals(String.valueOf(count))) {
      throw refused("Nothing was changed", "the count of packages, " + count + ", was not typed");
    }
    allowed = count;
  }

  @Override
  public Reply intercept(Call call, Onward onward) {
    if (call.changes() && isProduction(call.uri())) {
      TouchedPackage.by(call).ifPresent(this::admit);
    }
    return onward.send();
  }

  private synchronized void admit(String name) {
    if (lifted || resting || touched.contains(name)) {
      return;
    }
    if (touched.size() >= allowed) {
      var question =
          "This has changed %d packages in production, and %s is next. Type how many it may change: "
              .formatted(touched.size(), name);
      allowed = number(asking.apply(question, FLAG).strip(), name);
    }
    touched.add(name);
  }

  private int number(String typed, String name) {
    try {
      int number = Integer.parseInt(typed);
      if (number > touched.size()) {
        return number;
      }
    } catch (NumberFormatException word) {
      // Told below.
    }
    throw refused(
        "Refused to change " + name,
        touched.size() + " packages are changed already, and no higher count was typed");
  }

  private static ShellException refused(String what, String why) {
    return ShellException.usage(
        ErrorCodes.ANSWER_NEEDED, what, why, "type the count, or give it with " + FLAG);
  }

  /** Neither this machine nor a staging store. */
  public static boolean isProduction(URI store) {
    var host = store.getHost() == null ? "" : store.getHost();
    boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    return !here && !host.contains("staging");
  }
}
