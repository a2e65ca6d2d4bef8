package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.engine.SnippetFailure;
import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.News;
import dev.craftsh.shell.workspace.Preferences;
import dev.craftsh.shell.workspace.Preferences.Feedback;
import dev.craftsh.shell.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The Java side of one interpreter. */
public final class JavaWorkspace implements Workspace {
  private final Interpreter interpreter;
  private final Display display;
  private final Preferences preferences = new Preferences();
  private Function<Boolean, List<String>> typed = all -> List.of();
  private Consumer<String> repeating = this::evaluate;
  private List<Path> classPath = List.of();
  private List<Replay> before = List.of();
  private boolean keeps;
  private @Nullable KeptJava kept;

  JavaWorkspace(Interpreter interpreter, Display display) {
    this.interpreter = interpreter;
    this.display = display;
  }

  /** Names who knows what was typed; asked whether what earlier shells saw is wanted too. */
  public void typedIs(Function<Boolean, List<String>> memory) {
    typed = memory;
  }

  /** From now on what is declared is kept for a later shell. */
  public void keepForLater() {
    keeps = true;
  }

  /** Made when something is declared, which most prompts never see. */
  private Optional<KeptJava> kept() {
    if (keeps && kept == null) {
      kept = KeptJava.of(interpreter.session().host()).orElse(null);
    }
    return Optional.ofNullable(kept);
  }

  @Override
  public List<Declaration> declarations() {
    var existing = interpreter.engine().existing();
    if (existing.isEmpty()) {
      return List.of();
    }
    try {
      return existing.get().declarations();
    } catch (SnippetFailure failure) {
      throw JavaFailed.of(failure, "", SourcePlace.TYPED);
    }
  }

  /** What is in scope, without its values; runs no code. */
  public List<Declaration> outlines() {
    var existing = interpreter.engine().existing();
    if (existing.isEmpty()) {
      return List.of();
    }
    try {
      return existing.get().outlines();
    } catch (SnippetFailure busy) {
      return List.of();
    }
  }

  @Override
  public List<Declaration> drop(String id) {
    try {
      var dropped = interpreter.engine().snippets().drop(id);
      keep(true);
      return dropped;
    } catch (SnippetFailure failure) {
      throw JavaFailed.of(failure, "", SourcePlace.TYPED);
    }
  }

  @Override
  public void evaluate(String source) {
    var outcome = interpreter.java(source, SourcePlace.TYPED);
    var shown = typed(source, outcome);
    display.present(shown.result(), shown.look(), interpreter::carefully);
  }

  /** Says what typed Java declared; gives what is left to be shown of it. */
  Outcome typed(String source, Outcome outcome) {
    keep(!source.startsWith(" "));
    var wanted = preferences.feedback();
    if (wanted == Feedback.SILENT) {
      return Outcome.of(Result.nothing());
    }
    boolean somebodyReads = interpreter.session().host().terminals().in();
    if (wanted != Feedback.CONCISE && somebodyReads) {
      JavaFeedback.say(news(), wanted, display);
    }
    return outcome;
  }

  /** {@code wanted}: what is new may be kept, as a line that begins with a blank may not. */
  private void keep(boolean wanted) {
    kept().ifPresent(place -> place.keep(outlines(), wanted));
  }

  private List<News> news() {
    try {
      return interpreter.engine().snippets().news();
    } catch (SnippetFailure tooBusy) {
      // The value is there all the same; only the words about it are missing.
      return List.of();
    }
  }

  @Override
  public void reset() {
    before = Replay.of(declarations(), declaration -> true);
    interpreter.engine().snippets().restart(classPath);
  }

  @Override
  public List<String> reload() {
    reset();
    return declare(before);
  }

  @Override
  public List<String> restore() {
    var wanted = before.isEmpty() ? kept().map(KeptJava::latest).orElse(List.of()) : before;
    if (wanted.isEmpty()) {
      // What is declared now would go, for nothing.
      throw ShellException.usage(
          ErrorCodes.NOT_HERE,
          "Cannot restore what was declared",
          "nothing was reset or reloaded in this shell, and none before it kept anything",
          "/save FILE keeps what is declared, and /open FILE declares it again");
    }
    reset();
    return declare(wanted);
  }

  private List<String> declare(List<Replay> wanted) {
    var refused = new ArrayList<String>();
    for (var again : wanted) {
      if (again.note().length() > 0) {
        refused.add(again.note());
      }
      try {
        if (!again.source().isEmpty()) {
          interpreter.engine().snippets().evaluate(again.source());
        }
      } catch (SnippetFailure failure) {
        refused.add(again.source() + ": " + failure.getMessage());
      }
    }
    return refused;
  }

  @Override
  public List<Path> classPath() {
    return classPath;
  }

  @Override
  public void useClassPath(List<Path> places) {
    classPath = List.copyOf(places);
  }

  @Override
  public Preferences preferences() {
    return preferences;
  }

  @Override
  public List<String> typed(boolean all) {
    return typed.apply(all);
  }

  /** Names who carries out and shows what was typed. */
  void repeatWith(Consumer<String> performer) {
    repeating = performer;
  }

  @Override
  public boolean mayChange(String text) {
    return new Changing(interpreter.commands(), interpreter.classifier()).may(text);
  }

  @Override
  public void repeat(String text) {
    var mark = "> ";
    for (var line : text.split("\n", -1)) {
      display.say(mark + line);
      mark = "  ";
    }
    repeating.accept(text);
  }
}
