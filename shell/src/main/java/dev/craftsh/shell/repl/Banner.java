package dev.craftsh.shell.repl;

import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.render.Fit;
import dev.craftsh.shell.render.VisibleText;
import dev.craftsh.shell.session.Session;
import dev.craftsh.shell.session.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person sees before the first prompt: where they are, as whom, and for how long. All of it
 * is known without asking anybody.
 */
final class Banner {
  /** More would push away what was on the screen. */
  private static final int LINES = 3;

  private final Session session;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  private Banner(Session session, int width) {
    this.session = session;
    this.width = width;
  }

  /** {@code newcomer} is somebody of whom nothing is remembered; the hint is for them alone. */
  static void show(Shell shell, boolean newcomer) {
    var session = shell.session();
    var terminals = session.host().terminals();
    if (!terminals.out() || session.settings().quiet()) {
      return;
    }
    int columns = terminals.columns().getAsInt();
    var banner = new Banner(session, columns > 0 ? columns : 80);
    banner.fill(newcomer);
    banner.lines.forEach(shell.display()::say);
  }

  private void fill(boolean newcomer) {
    begin("craftsh " + Version.CURRENT + " on " + place() + login());
    add("Java has store, snaps and charms; help lists commands, Ctrl-D leaves.");
    session
        .settings()
        .get(Keys.LOG)
        .ifPresent(file -> add("What is done here is added to " + file + "."));
    if (newcomer && session.settings().get(Keys.TIPS)) {
      add("New here? tour shows around in a few minutes.");
    }
  }

  private String place() {
    var profile = session.profile();
    return profile.embedded()
        ? profile.name() + ", a store in this process"
        : profile.name() + (profile.isProduction() ? ", production" : "");
  }

  private String login() {
    if (session.lacksLogin()) {
      return ": nobody is logged in";
    }
    var claims = session.claims();
    var user = claims.user().map(name -> " as " + name).orElse("");
    return user + claims.expires().map(this::ending).orElse("");
  }

  private String ending(Instant end) {
    var now = session.host().clock().instant();
    var day = end.toString().substring(0, "2026-11-22".length());
    if (!end.isAfter(now)) {
      return "; the login ended on " + day + ": login";
    }
    long days = now.until(end, ChronoUnit.DAYS);
    var left = days > 0 ? days + " d" : now.until(end, ChronoUnit.HOURS) + " h";
    return "; the login ends on " + day + ", in " + left;
  }

  /** What matters most is there at any width, if need be without its end. */
  private void begin(String words) {
    var wrapped = Fit.wrap(VisibleText.of(words), width);
    lines.addAll(wrapped.subList(0, Math.min(LINES, wrapped.size())));
  }

  /** The rest is there where all of it has room. */
  private void add(String words) {
    var wrapped = Fit.wrap(VisibleText.of(words), width);
    if (lines.size() + wrapped.size() <= LINES) {
      lines.addAll(wrapped);
    }
  }
}
