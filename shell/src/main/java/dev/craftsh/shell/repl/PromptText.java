package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.Proposal;
import dev.craftsh.shell.completion.StoreFacts;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.render.Theme;
import dev.craftsh.shell.render.VisibleText;
import dev.craftsh.shell.session.Profile;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Says at each line where it will act: which store, as whom, and whether it may change anything.
 */
final class PromptText {
  private static final Duration SOON = Duration.ofDays(7);

  private final Shell shell;
  private final StoreFacts facts;

  PromptText(Shell shell, StoreFacts facts) {
    this.shell = shell;
    this.facts = facts;
  }

  /** Made of what is known already; the identity appears once it is. */
  String text() {
    var theme = shell.display().theme(shell.session().host().terminals().in());
    var chosen = shell.interpreter().workspace().preferences().prompt();
    if (chosen.isPresent()) {
      return theme.paint(Theme.Role.PROMPT, VisibleText.of(chosen.get()));
    }
    var session = shell.session();
    var profile = session.profile();
    var words = new StringBuilder();
    if (!profile.embedded()) {
      for (var identity : facts.known(StoreFacts.Kind.IDENTITY, List.of())) {
        words.append(" (").append(VisibleText.of(identity.text())).append(')');
        words.append(ending(identity));
      }
    }
    if (session.settings().readOnly()) {
      words.append(" read-only");
    }
    if (session.dryRun().rehearsal().isPresent()) {
      words.append(" dry-run");
    }
    var place = theme.paint(role(profile), place(profile));
    return place + theme.paint(Theme.Role.PROMPT, words + ">") + " ";
  }

  /** A profile of one's own says which store it is at. */
  private static String place(Profile profile) {
    var name = VisibleText.of(profile.name());
    return profile.isOwn() ? name + "@" + profile.base() : name;
  }

  private static Theme.Role role(Profile profile) {
    return profile.isProduction() ? Theme.Role.PRODUCTION : Theme.Role.PROMPT;
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
