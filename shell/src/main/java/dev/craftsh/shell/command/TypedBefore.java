package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what was typed so many lines ago: {@code -1} is the line before this one. */
final class TypedBefore {
  private static final Pattern BACK = Pattern.compile("-\\d+");
  private static final Pattern OWN_KIND =
      Pattern.compile("(?:/?(?:rerun|edit)\\s+|/)(-\\d+|!)\\s*(--yes)?");

  private TypedBefore() {}

  /** Whether the word counts lines back. */
  static boolean isMeant(String word) {
    return BACK.matcher(word).matches();
  }

  /** What was typed so many lines before this one. */
  static String find(List<String> all, String back, String refusal) {
    // This line is the newest of them, unless it began with a blank.
    int own = all.size() - (isRepetition(all, all.size() - 1) ? 1 : 0);
    int at = before(own, back, refusal);
    while (isRepetition(all, at)) {
      at = before(at, number(all.get(at)), refusal);
    }
    if (all.get(at).contains("***")) {
      throw refused(refusal, "a secret in it was not remembered: " + all.get(at), "type it again");
    }
    return all.get(at);
  }

  private static boolean isRepetition(List<String> all, int at) {
    return at >= 0 && OWN_KIND.matcher(all.get(at).strip()).matches();
  }

  private static String number(String repetition) {
    var matcher = OWN_KIND.matcher(repetition.strip());
    return matcher.matches() && !matcher.group(1).equals("!") ? matcher.group(1) : "-1";
  }

  private static int before(int own, String back, String refusal) {
    long at = own + parsed(back);
    if (at < 0 || at >= own) {
      throw refused(
          refusal,
          own == 0 ? "nothing was typed before" : "only " + own + " lines were typed before",
          "/history --all lists them, each with its number");
    }
    return (int) at;
  }

  private static long parsed(String back) {
    return back.length() > 9 ? Integer.MIN_VALUE : Long.parseLong(back);
  }

  private static ShellException refused(String refusal, String why, String remedy) {
    return ShellException.usage(ErrorCodes.VALUE, refusal, why, remedy);
  }
}
