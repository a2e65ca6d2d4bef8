package dev.craftsh.shell.repl;

import dev.craftsh.client.auth.LoginClaims;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.render.Fit;
import dev.craftsh.shell.render.VisibleText;
import dev.craftsh.shell.session.Session;
import dev.craftsh.shell.session.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a person sees before the first prompt: where they are, as whom, and for how long. All of it
 * is known without asking anybody.
 */
final class Banner {
  /** More would push away what was on the screen. */
  private static final int LINES = 3;

  /** The prompt waits no longer for what is nice to know. */
  private static final long PATIENCE_MILLIS = 300;

  private final Shell shell;
  private final Session session;
  private final FutureTask<Optional<LoginClaims>> claims;
  private final List<String> lines = new ArrayList<>();
  private int width;

  private Banner(Shell shell) {
    this.shell = shell;
    session = shell.session();
    claims = new FutureTask<>(session.logins()::claims);
  }

  /** Begins to read the login, which takes as long as opening a terminal. */
  static Banner begin(Shell shell) {
    var banner = new Banner(shell);
    if (banner.isWanted()) {
      var reading = new Thread(banner.claims, "craftsh-login");
      reading.setDaemon(true);
      reading.start();
    }
    return banner;
  }

  private boolean isWanted() {
    return session.host().terminals().out() && !session.settings().quiet();
  }

  /** {@code newcomer} is somebody of whom nothing is remembered; the hint is for them alone. */
  void show(boolean newcomer) {
    if (!isWanted()) {
      return;
    }
    int columns = session.host().terminals().columns().getAsInt();
    width = columns > 0 ? columns : 80;
    fill(newcomer);
    lines.forEach(shell.display()::say);
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
    var known = known();
    if (known.isEmpty()) {
      return ": nobody is logged in";
    }
    var user = known.get().user().map(name -> " as " + name).orElse("");
    return user + known.get().expires().map(this::ending).orElse("");
  }

  private Optional<LoginClaims> known() {
    try {
      return claims.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException unknown) {
      // Whoever uses the login will be told.
    }
    return Optional.of(LoginClaims.NONE);
  }

  private String ending(Instant end) {
    var now = session.host().clock().instant();
    var day = LocalDate.ofInstant(end, ZoneOffset.UTC);
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
