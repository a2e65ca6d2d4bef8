package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Carries out again what was typed, or what was declared; what changes something is asked about.
 */
final class RerunCommand implements Command {
  private static final Pattern BACK = Pattern.compile("-\\d+");
  private static final Pattern OWN_KIND = Pattern.compile("(?:/?rerun\\s+|/)(-\\d+|!)\\s*(--yes)?");
  private static final CommandSpec SPEC =
      CommandSpec.named("rerun")
          .summary("Do again what was typed (/-1, /-2 back) or declared (/3, /2-4 by id)")
          .repeated("which", Slot.PAST)
          .flag("yes", "do not ask before what may change something is done again")
          .example("rerun -1")
          .example("rerun 1-3")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var texts = new ArrayList<String>();
    for (var word : call.all("which")) {
      texts.addAll(meant(call, word));
    }
    agree(call, texts);
    texts.forEach(call.workspace()::repeat);
    return Result.nothing();
  }

  private static List<String> meant(Invocation call, String word) {
    if (BACK.matcher(word).matches()) {
      return List.of(typed(call.workspace().typed(true), word));
    }
    var sources = new ArrayList<String>();
    Declared.named(call, List.of(word)).forEach(found -> sources.add(found.source()));
    return sources;
  }

  /** What was typed so many lines before this one. */
  private static String typed(List<String> all, String back) {
    // This line is the newest of them, unless it began with a blank.
    int own = all.size() - (isRepetition(all, all.size() - 1) ? 1 : 0);
    int at = before(own, back);
    while (isRepetition(all, at)) {
      at = before(at, number(all.get(at)));
    }
    if (all.get(at).contains("***")) {
      throw refused("a secret in it was not remembered: " + all.get(at), "type it again");
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

  private static int before(int own, String back) {
    long at = own + parsed(back);
    if (at < 0 || at >= own) {
      throw refused(
          own == 0 ? "nothing was typed before" : "only " + own + " lines were typed before",
          "/history --all lists them, each with its number");
    }
    return (int) at;
  }

  private static long parsed(String back) {
    return back.length() > 9 ? Integer.MIN_VALUE : Long.parseLong(back);
  }

  private static void agree(Invocation call, List<String> texts) {
    var changing = new ArrayList<String>();
    for (var text : texts) {
      if (call.workspace().mayChange(text)) {
        changing.add(text);
      }
    }
    if (changing.isEmpty() || call.has("yes")) {
      return;
    }
    var question = "Do this again?\n  " + String.join("\n", changing).replace("\n", "\n  ");
    var answer = call.session().ask(question + "\n[y/N] ", "--yes").strip();
    if (!answer.toLowerCase(Locale.ROOT).startsWith("y")) {
      throw refused("it may change something, and you did not agree", "answer y, or add --yes");
    }
  }

  private static ShellException refused(String why, String remedy) {
    return ShellException.usage(ErrorCodes.VALUE, "Nothing was done again", why, remedy);
  }
}
