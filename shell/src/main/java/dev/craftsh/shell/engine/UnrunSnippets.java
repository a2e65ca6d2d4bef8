package dev.craftsh.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/** Has JShell compile statements one after another as if it ran them, and runs none of them. */
public final class UnrunSnippets implements AutoCloseable {
  private final JShell shell;
  private final Diagnosis diagnosis;
  private final List<Pending> pending = new ArrayList<>();

  /** A method or type that names what is not declared yet. */
  private record Pending(
      DeclarationSnippet snippet, String source, SourcePlace place, int offset) {}

  /** A mistake in a text, whose lines and columns it counts from 1. */
  public record Mistake(SnippetFailure error, String source, SourcePlace place) {}

  public UnrunSnippets() {
    shell =
        JShell.builder()
            .executionEngine(new IdleControl.Provider(), Map.of())
            .fileManager(ApiClassPath::set)
            .compilerOptions("-Xlint:none", "-proc:none")
            .build();
    diagnosis = new Diagnosis(shell, new FrameOrigins());
    for (var name : ApiImports.NAMES) {
      shell.eval("import " + name + ";");
    }
    shell.eval("dev.craftsh.client.StoreClient store;");
    shell.eval("dev.craftsh.shell.session.Session session;");
    shell.eval("String[] args;");
  }

  /** Compiles what begins at that place; the first mistake in it, if there is one. */
  public Optional<Mistake> check(String source, SourcePlace place) {
    var text = new SourceText(source, place);
    for (var piece : text.pieces()) {
      var failure = check(text, piece, source, place);
      if (failure.isPresent()) {
        return Optional.of(new Mistake(failure.get(), source, place));
      }
    }
    return Optional.empty();
  }

  private Optional<SnippetFailure> check(
      SourceText text, SourceText.Piece piece, String source, SourcePlace place) {
    for (var event : shell.eval(piece.source())) {
      if (event.causeSnippet() != null) {
        continue;
      }
      var snippet = event.snippet();
      if (event.status() == Snippet.Status.REJECTED) {
        return Optional.of(diagnosis.rejected(text, piece, snippet));
      }
      if (isRecoverable(event.status())) {
        if (snippet instanceof VarSnippet variable) {
          return Optional.of(diagnosis.unresolved(text, piece, variable));
        }
        if (snippet instanceof DeclarationSnippet declaration) {
          pending.add(new Pending(declaration, source, place, piece.offset()));
        }
      }
    }
    return Optional.empty();
  }

  /** What methods and types still miss when the last statement has been looked at. */
  public List<Mistake> rest() {
    var rest = new ArrayList<Mistake>();
    for (var unit : pending) {
      if (isRecoverable(shell.status(unit.snippet()))) {
        var missing = shell.unresolvedDependencies(unit.snippet()).findFirst().orElse("a name");
        var text = new SourceText(unit.source());
        int offset = unit.offset();
        int line = text.line(offset);
        int column = text.column(offset);
        var words = "cannot find symbol: " + missing;
        var error =
            new SnippetFailure.CompileError(words, line, column, text.columnAfterLine(offset));
        rest.add(new Mistake(error, unit.source(), unit.place()));
      }
    }
    return rest;
  }

  private static boolean isRecoverable(Snippet.Status status) {
    return status == Snippet.Status.RECOVERABLE_DEFINED
        || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
  }

  @Override
  public void close() {
    shell.close();
  }
}
