package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.StoreFacts;
import dev.craftsh.shell.interpreter.Shell;
import java.util.List;

/** Gets ready what the first lines will probably need, while the person reads the banner. */
final class WarmUp {
  /** Lets the prompt be drawn first. */
  private static final int DELAY_MILLIS = 20;

  private WarmUp() {}

  static void start(Shell shell, StoreFacts facts) {
    var thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(DELAY_MILLIS);
              } catch (InterruptedException e) {
                return;
              }
              shell.interpreter().engine().snippets().warmUp();
              facts.known(StoreFacts.Kind.PACKAGES, List.of());
            },
            "craftsh-warm-up");
    thread.setDaemon(true);
    thread.start();
  }
}
