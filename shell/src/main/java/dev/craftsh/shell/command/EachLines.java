package dev.craftsh.shell.command;

import dev.craftsh.shell.bulk.Item;
import dev.craftsh.shell.bulk.Template;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The command lines of {@code each}, all looked at before the first is carried out. */
final class EachLines {
  private static final int SHOWN = 10;

  /** Commands that talk to the person, or change the shell for all who use it at the time. */
  private static final Set<String> ALONE =
      Set.of(
          "login", "logout", "profile", "run", "check", "sandbox", "each", "watch", "list", "vars",
          "methods", "types", "imports", "edit", "drop", "save", "open", "reset", "reload", "env",
          "set", "help", "exit", "/list");

  private static final Set<String> OUTPUT =
      Set.of("output", "wide", "no-header", "max-col-width", "no-truncate", "json");

  private final CommandRegistry commands;
  private final CommandCheck check;
  private final Template template;

  EachLines(CommandRegistry commands, Template template) {
    this.commands = commands;
    this.template = template;
    check = new CommandCheck(commands);
  }

  /** The line of each item; refuses all of them when one of them cannot be carried out. */
  List<List<String>> of(List<Item> items) {
    refuseUnfit();
    var lines = new ArrayList<List<String>>();
    var mistakes = new ArrayList<String>();
    var first = Optional.<Failure>empty();
    for (var item : items) {
      var words = template.words(item);
      lines.add(words);
      var mistake = check.find(words);
      if (mistake.isPresent()) {
        var failure = Failures.of(mistake.get().failure());
        first = first.or(() -> Optional.of(failure));
        mistakes.add("row " + item.number() + ": " + words(words) + ": " + failure.why());
      }
    }
    if (first.isPresent()) {
      throw refused(first.get(), mistakes, items.size());
    }
    return lines;
  }

  private void refuseUnfit() {
    var command = commands.get(template.words().get(0));
    if (ALONE.contains(command.spec().name())) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot run " + command.spec().name() + " for each",
          "it asks somebody, or changes the shell itself",
          "use a command that works with the store, or a loop in Java");
    }
    for (var word : template.words()) {
      for (var flag : OUTPUT) {
        if (word.equals("-o") || word.equals("--" + flag) || word.startsWith("--" + flag + "=")) {
          throw ShellException.usage(
              ErrorCodes.ARGUMENTS,
              "Cannot run each",
              word + " says how the whole is shown, so it stands before the ->",
              "write for example: each -o json hello -> status {name}");
        }
      }
    }
  }

  private static Failed refused(Failure first, List<String> mistakes, int items) {
    int more = mistakes.size() - SHOWN;
    var details = new ArrayList<>(mistakes.subList(0, Math.min(SHOWN, mistakes.size())));
    if (more > 0) {
      details.add("… and " + more + " more");
    }
    return new Failed(
        new Failure(
            first.code(),
            "Cannot run each: " + mistakes.size() + " of " + items + " lines would be refused",
            "nothing was run, because all lines are looked at before the first",
            "mend the rows or the line; --preview shows what the lines are",
            details,
            Optional.empty(),
            ExitStatus.USAGE,
            first.cause()));
  }

  /** A line to be read by people. */
  static String words(List<String> words) {
    var text = new StringBuilder();
    for (var word : words) {
      boolean plain = !word.isEmpty() && word.indexOf(' ') < 0 && word.indexOf('\'') < 0;
      text.append(text.isEmpty() ? "" : " ").append(plain ? word : "\"" + word + "\"");
    }
    return text.toString();
  }
}
