package dev.craftsh.shell.engine;

import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.News;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** What evaluations did to what is declared, until somebody is told. */
final class Changes {
  private final List<Change> changes = new ArrayList<>();

  /**
   * What became of one snippet.
   *
   * @param told the value that it had then, in words; what follows on the line may change it
   */
  private record Change(Snippet snippet, News.Event event, Optional<String> told) {}

  /** How declarations are described; {@code anyway} is for values that are not shown otherwise. */
  @FunctionalInterface
  interface Describe {
    Declaration of(Snippet snippet, boolean anyway);
  }

  /** Something was declared; {@code value} is what it gave, of a variable what it was set to. */
  void note(SnippetEvent event, @Nullable Object value) {
    boolean replaces = event.previousStatus() != Snippet.Status.NONEXISTENT;
    var told =
        value != null && ToldValue.isPlain(value)
            ? Optional.of(LiveControl.told(value))
            : Optional.<String>empty();
    changes.add(
        new Change(event.snippet(), replaces ? News.Event.REPLACED : News.Event.CREATED, told));
  }

  /** Something was declared anew because of another declaration. */
  void noteReset(SnippetEvent event) {
    boolean lost = event.isSignatureChange() && event.previousStatus() == Snippet.Status.VALID;
    if (lost && event.snippet() instanceof VarSnippet && event.status() == Snippet.Status.VALID) {
      changes.add(new Change(event.snippet(), News.Event.RESET, Optional.empty()));
    }
  }

  /** Nobody was told, and nobody will be. */
  void forget() {
    changes.clear();
  }

  List<News> take(Describe describe) {
    var news = new ArrayList<News>();
    for (var change : changes) {
      // The value of the last statement is shown as the result of all of them.
      boolean anyway = news.size() + 1 < changes.size();
      var declaration = describe.of(change.snippet(), anyway);
      boolean valued = anyway || declaration.kind() == Declaration.Kind.VARIABLE;
      news.add(
          new News(
              valued ? change.told().map(declaration::withValue).orElse(declaration) : declaration,
              change.event()));
    }
    forget();
    return news;
  }
}
