package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.Declaration.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Chooses among what was declared, as jshell's listings do: all, those of the start, or some. */
final class Declared {
  private final Invocation call;

  private Declared(Invocation call) {
    this.call = call;
  }

  /** Describes the listing's flags and arguments. */
  static CommandSpec.Builder spec(String name) {
    return CommandSpec.named(name)
        .any("which", Slot.DECLARATION)
        .flag("all", "also what was replaced, dropped or refused, and what the shell declared")
        .flag("start", "only what the shell declared itself");
  }

  static List<Declaration> chosen(Invocation call, Predicate<Declaration> kind) {
    return new Declared(call).chosen(kind);
  }

  private List<Declaration> chosen(Predicate<Declaration> kind) {
    var wanted = call.all("which");
    if (!wanted.isEmpty()) {
      return named(call, wanted);
    }
    var chosen = new ArrayList<Declaration>();
    for (var declaration : call.workspace().declarations()) {
      if (kind.test(declaration) && isInReach(declaration)) {
        chosen.add(declaration);
      }
    }
    return chosen;
  }

  private boolean isInReach(Declaration declaration) {
    if (call.has("start")) {
      return declaration.state() == State.START;
    }
    return call.has("all") || declaration.isActive();
  }

  /** Those that the words mean: ids, ranges of ids such as 2-5, or names. */
  static List<Declaration> named(Invocation call, List<String> words) {
    var found = new ArrayList<Declaration>();
    for (var word : words) {
      found.addAll(named(call.workspace().declarations(), word));
    }
    return found;
  }

  private static List<Declaration> named(List<Declaration> all, String word) {
    var found = new ArrayList<Declaration>();
    for (var declaration : all) {
      boolean byName = declaration.isActive() && declaration.name().equals(word);
      if (byName || declaration.id().equals(word) || isWithin(word, declaration.id())) {
        found.add(declaration);
      }
    }
    if (found.isEmpty()) {
      throw unknown(all, word);
    }
    return found;
  }

  private static boolean isWithin(String range, String id) {
    int hyphen = range.indexOf('-');
    try {
      int number = Integer.parseInt(id);
      return hyphen > 0
          && Integer.parseInt(range.substring(0, hyphen)) <= number
          && number <= Integer.parseInt(range.substring(hyphen + 1));
    } catch (NumberFormatException notARange) {
      return false;
    }
  }

  private static ShellException unknown(List<Declaration> all, String word) {
    var names = new ArrayList<String>();
    for (var declaration : all) {
      if (declaration.isActive() && !declaration.name().isEmpty()) {
        names.add(declaration.name());
      }
    }
    var nearest = Nearest.to(word, names);
    return ShellException.usage(
        ErrorCodes.VALUE,
        "There is no \"" + word + "\" in Java",
        names.isEmpty() ? "nothing was declared yet" : "it is neither an id nor a name in scope",
        nearest.isPresent()
            ? "did you mean \"" + nearest.get() + "\"? /list shows all"
            : "/list shows all, each with its id");
  }
}
