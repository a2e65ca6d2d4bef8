package dev.craftsh.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** Says what was wrong with a snippet, in the lines and columns of the user's own text. */
final class Diagnosis {
  private final JShell shell;
  private final FrameOrigins origins;

  Diagnosis(JShell shell, FrameOrigins origins) {
    this.shell = shell;
    this.origins = origins;
  }

  SnippetFailure unresolved(SourceText text, SourceText.Piece piece, VarSnippet variable) {
    var missing = shell.unresolvedDependencies(variable).findFirst().orElse(variable.typeName());
    int end = piece.offset() + variable.typeName().length();
    return at(text, piece.offset(), end, "cannot find symbol: " + missing);
  }

  SnippetFailure threw(
      SourceText text, SourceText.Piece piece, SnippetEvent event, @Nullable LiveCall call) {
    var exception = event.exception();
    if (exception instanceof UnresolvedReferenceException unresolved) {
      return incomplete(unresolved.getSnippet());
    }
    int line = 0;
    for (var frame : exception.getStackTrace()) {
      if (("#" + event.snippet().id()).equals(frame.getFileName())) {
        line = text.line(piece.offset()) + frame.getLineNumber() - 1;
        break;
      }
    }
    var frames = origins.of(exception.getStackTrace());
    var thrown = call == null ? null : call.thrown();
    Throwable live = thrown != null && exception instanceof EvalException ? thrown : exception;
    return new SnippetFailure.SnippetThrew(live, line, frames);
  }

  private SnippetFailure incomplete(DeclarationSnippet used) {
    var name =
        used instanceof MethodSnippet method
            ? "method " + method.name() + "(" + method.parameterTypes() + ")"
            : used.name();
    return new SnippetFailure.Incomplete(name, Declarations.awaits(shell, used));
  }

  SnippetFailure rejected(SourceText text, SourceText.Piece piece, Snippet snippet) {
    var errors = errors(snippet);
    if (errors.isEmpty()) {
      return at(text, piece.offset(), piece.offset() + 1, "this is not Java");
    }
    var error = errors.get(0);
    int start = piece.offset() + culprit(error, piece.source());
    int end = piece.offset() + (int) Math.max(0, error.getEndPosition());
    return at(text, start, end, CompilerWords.of(error.getMessage(Locale.ROOT)));
  }

  /** Where the wrong part begins: of a call, the compiler marks what it is called on as well. */
  private static int culprit(Diag error, String source) {
    int start = (int) Math.max(0, error.getStartPosition());
    int at = (int) Math.min(error.getPosition(), source.length() - 1L);
    if (at <= start || source.charAt(at) != '.') {
      return start;
    }
    do {
      at++;
    } while (at < source.length() && Character.isWhitespace(source.charAt(at)));
    return at < error.getEndPosition() ? at : start;
  }

  static SnippetFailure stray(SourceText text, JavaToken bracket) {
    return at(text, bracket.start(), bracket.end(), "\"" + bracket.text() + "\" closes nothing");
  }

  private static SnippetFailure at(SourceText text, int start, int end, String message) {
    int line = text.line(start);
    int column = text.column(start);
    int endColumn = text.line(end) == line ? text.column(end) : text.columnAfterLine(start);
    return new SnippetFailure.CompileError(message, line, column, Math.max(endColumn, column + 1));
  }

  private List<Diag> errors(Snippet snippet) {
    var errors = new ArrayList<Diag>();
    shell.diagnostics(snippet).filter(Diag::isError).forEach(errors::add);
    return errors;
  }

  /** All that the compiler complained of. */
  String messages(Snippet snippet) {
    var all = new StringBuilder();
    for (var error : errors(snippet)) {
      all.append(all.isEmpty() ? "" : "; ").append(CompilerWords.of(error.getMessage(Locale.ROOT)));
    }
    return all.toString();
  }
}
