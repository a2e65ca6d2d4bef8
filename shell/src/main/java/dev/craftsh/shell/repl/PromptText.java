package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.Proposal;
import dev.craftsh.shell.completion.StoreFacts;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.render.Theme;
import dev.craftsh.shell.render.VisibleText;
import dev.craftsh.shell.session.Profile;
import dev.craftsh.shell.session.Session;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Says at each line where it will act: which store, as whom, and whether it may change anything.
 */
final class PromptText {
  private static final Duration SOON = Duration.ofDays(7);
  private static final Pattern PLACE =
      Pattern.compile("\\{(profile|store|user|expires|modes|details)}");
  private static final String USUAL = "{profile}{details}> ";

  private final Shell shell;
  private final StoreFacts facts;

  PromptText(Shell shell, StoreFacts facts) {
    this.shell = shell;
    this.facts = facts;
  }

  /** Made of what is known already; the identity appears once it is. */
  String text() {
    var theme = shell.display().theme(shell.session().host().terminals().in());
    var session = shell.session();
    var chosen = session.settings().get(Keys.PROMPT);
    var text = new StringBuilder();
    var parts = PLACE.split(chosen.orElse(USUAL), -1);
    var matcher = PLACE.matcher(chosen.orElse(USUAL));
    for (var part : parts) {
      text.append(theme.paint(Theme.Role.PROMPT, VisibleText.of(part)));
      if (matcher.find()) {
        text.append(theme.paint(role(matcher.group(1)), value(matcher.group(1))));
      }
    }
    return text.toString();
  }

  private Theme.Role role(String place) {
    boolean production = shell.session().profile().isProduction();
    return place.equals("profile") && production ? Theme.Role.PRODUCTION : Theme.Role.PROMPT;
  }

  private String value(String place) {
    var session = shell.session();
    return switch (place) {
      case "profile" -> place(session.profile());
      case "store" -> VisibleText.of(session.profile().endpoints().host());
      case "user" -> user(identity -> VisibleText.of(identity.text()));
      case "expires" -> user(this::ending).strip();
      case "modes" -> modes(session).strip();
      default ->
          user(identity -> " (" + VisibleText.of(identity.text()) + ")" + ending(identity))
              + modes(session);
    };
  }

  /** In a store of this process everybody is the same. */
  private String user(Function<Proposal, String> words) {
    if (shell.session().profile().embedded()) {
      return "";
    }
    var text = new StringBuilder();
    facts.known(StoreFacts.Kind.IDENTITY, List.of()).forEach(one -> text.append(words.apply(one)));
    return text.toString();
  }

  private static String modes(Session session) {
    return (session.settings().readOnly() ? " read-only" : "")
        + (isOffline(session) ? " offline" : "")
        + (session.dryRun().rehearsal().isPresent() ? " dry-run" : "");
  }

  private static boolean isOffline(Session session) {
    return session.settings().get(Keys.OFFLINE) && !session.profile().embedded();
  }

  /** A profile of one's own says which store it is at. */
  private static String place(Profile profile) {
    var name = VisibleText.of(profile.name());
    return profile.isOwn() ? name + "@" + profile.base() : name;
  }

  /** Only what will be too short for a day's work or two. */
  private String ending(Proposal identity) {
    try {
      var left =
          Duration.between(
              shell.session().host().clock().instant(), Instant.parse(identity.description()));
      if (left.compareTo(SOON) >= 0) {
        return "";
      }
      return left.isNegative()
          ? " expired"
          : " expires in " + (left.toDays() > 0 ? left.toDays() + " d" : left.toHours() + " h");
    } catch (DateTimeException notSaid) {
      return "";
    }
  }
}
