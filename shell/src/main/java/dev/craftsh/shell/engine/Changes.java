package dev.craftsh.shell.engine;

import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.News;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/** What evaluations did to what is declared, until somebody is told. */
final class Changes {
  private final List<Change> changes = new ArrayList<>();

  private record Change(Snippet snippet, News.Event event) {}

  /** Something was declared. */
  void note(SnippetEvent event) {
    boolean replaces = event.previousStatus() != Snippet.Status.NONEXISTENT;
    changes.add(new Change(event.snippet(), replaces ? News.Event.REPLACED : News.Event.CREATED));
  }

  /** Something was declared anew because of another declaration. */
  void noteReset(SnippetEvent event) {
    boolean lost = event.isSignatureChange() && event.previousStatus() == Snippet.Status.VALID;
    if (lost && event.snippet() instanceof VarSnippet && event.status() == Snippet.Status.VALID) {
      changes.add(new Change(event.snippet(), News.Event.RESET));
    }
  }

  /** Nobody was told, and nobody will be. */
  void forget() {
    changes.clear();
  }

  List<News> take(Function<Snippet, Declaration> describe) {
    var news = new ArrayList<News>();
    for (var change : changes) {
      news.add(new News(describe.apply(change.snippet()), change.event()));
    }
    forget();
    return news;
  }
}
