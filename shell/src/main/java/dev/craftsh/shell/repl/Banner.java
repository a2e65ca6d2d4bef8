package dev.craftsh.shell.repl;

import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.render.Fit;
import dev.craftsh.shell.session.Version;

/** What a person sees before the first prompt. */
final class Banner {
  private Banner() {}

  /** {@code newcomer} is somebody of whom nothing is remembered; the hint is for them alone. */
  static void show(Shell shell, boolean newcomer) {
    var session = shell.session();
    if (!session.host().terminals().out()) {
      return;
    }
    var profile = session.profile();
    var place = profile.embedded() ? profile.name() + ", a store in this process" : profile.name();
    var production = profile.isProduction() ? ", production" : "";
    var login = session.lacksLogin() ? ": nobody is logged in" : "";
    say(shell, "craftsh " + Version.CURRENT + " on " + place + production + login);
    say(shell, "Java has store, snaps and charms; help lists commands, Ctrl-D leaves.");
    if (newcomer && shell.session().settings().get(Keys.TIPS)) {
      say(shell, "New here? tour shows around in a few minutes.");
    }
  }

  private static void say(Shell shell, String words) {
    int width = shell.session().host().terminals().columns().getAsInt();
    Fit.wrap(words, width > 0 ? width : 80).forEach(shell.display()::say);
  }
}
