package dev.craftsh.shell.repl;

import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.session.Version;

/** What a person sees before the first prompt. */
final class Banner {
  private Banner() {}

  /** {@code newcomer} is somebody of whom nothing is remembered; the hint is for them alone. */
  static void show(Shell shell, boolean newcomer) {
    var profile = shell.session().profile();
    var place = profile.embedded() ? profile.name() + ", a store in this process" : profile.name();
    shell.display().say("craftsh " + Version.CURRENT + " on " + place);
    shell
        .display()
        .say(
            "Type commands or Java; store is the store's client. help lists commands, Ctrl-D leaves.");
    if (newcomer && shell.session().settings().get(Keys.TIPS)) {
      shell.display().say("New here? tour shows around in a few minutes.");
    }
  }
}
