package dev.craftsh.shell.repl;

import dev.craftsh.shell.render.Display;
import java.util.function.IntConsumer;

/** Says once in a shell that secrets do not get into the history: who knows need not be told. */
final class MaskNotice implements IntConsumer {
  private final Display display;
  private boolean told;

  MaskNotice(Display display) {
    this.display = display;
  }

  @Override
  public void accept(int secrets) {
    if (!told) {
      told = true;
      display.say(
          secrets == 1 ? "1 secret masked in history." : secrets + " secrets masked in history.");
    }
  }
}
