package dev.craftsh.shell.tour;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.session.Session;
import java.util.function.Supplier;

/** One walk: shows a step, waits for the person, goes on. Where nobody sits, it shows them all. */
public final class Tour {
  private final Shell outer;
  private final Supplier<Shell> inner;
  private volatile boolean left;

  /**
   * @param outer the shell that was asked for the tour; nothing of it is changed
   * @param inner opens the shell to type into
   */
  public Tour(Shell outer, Supplier<Shell> inner) {
    this.outer = outer;
    this.inner = inner;
  }

  /** Walks until the end, or until the person leaves. */
  public void walk() {
    try (var shell = inner.get()) {
      outer.interpreter().interruptToo(() -> leave(shell));
      walk(shell);
    } finally {
      outer.interpreter().interruptToo(() -> {});
    }
  }

  private void leave(Shell shell) {
    left = true;
    shell.interpreter().interrupt();
  }

  private void walk(Shell shell) {
    int number = 0;
    for (var step : Step.ALL) {
      number++;
      show(number, step, shell);
      if (number < Step.ALL.size() && (left || !goesOn())) {
        say("\nThat was a part of the tour; tour shows it again.");
        return;
      }
    }
    say("\nThat was the tour. help lists the commands; the example store is gone now.");
  }

  private void show(int number, Step step, Shell shell) {
    say("\n" + number + "/" + Step.ALL.size() + "  " + step.words());
    say(shell.session().profile().name() + "> " + step.line());
    shell.perform(step.line());
  }

  private void say(String words) {
    outer.session().host().out().println(words);
    outer.session().host().out().flush();
  }

  private boolean goesOn() {
    Session session = outer.session();
    if (!session.canAsk()) {
      return true;
    }
    try {
      return !session.ask("Enter goes on, q leaves: ", "").strip().startsWith("q");
    } catch (ShellException nobody) {
      boolean leaves =
          nobody.code().equals(ErrorCodes.INTERRUPTED)
              || nobody.code().equals(ErrorCodes.ANSWER_NEEDED);
      if (leaves) {
        return false;
      }
      throw nobody;
    }
  }
}
