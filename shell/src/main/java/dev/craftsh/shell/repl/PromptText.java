package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.StoreFacts;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.render.Theme;
import dev.craftsh.shell.render.VisibleText;
import java.util.List;

/**
 * Says at each line where it will act: which store, as whom, and whether it may change anything.
 */
final class PromptText {
  private final Shell shell;
  private final StoreFacts facts;
  private final Theme theme;

  PromptText(Shell shell, StoreFacts facts) {
    this.shell = shell;
    this.facts = facts;
    this.theme = shell.display().theme(shell.session().host().terminals().in());
  }

  /** Made of what is known already; the identity appears once it is. */
  String text() {
    var chosen = shell.interpreter().workspace().preferences().prompt();
    if (chosen.isPresent()) {
      return theme.paint(Theme.Role.PROMPT, VisibleText.of(chosen.get()));
    }
    var session = shell.session();
    var words = new StringBuilder(session.profile().name());
    if (!session.profile().embedded()) {
      for (var identity : facts.known(StoreFacts.Kind.IDENTITY, List.of())) {
        words.append(" (").append(VisibleText.of(identity.text())).append(')');
      }
    }
    if (session.settings().readOnly()) {
      words.append(" read-only");
    }
    return theme.paint(Theme.Role.PROMPT, words + ">") + " ";
  }
}
