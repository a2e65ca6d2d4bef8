package dev.craftsh.shell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** Says what was wrong with a snippet, in the lines and columns of the user's own text. */
final class Diagnosis {
  private final JShell shell;

  Diagnosis(JShell shell) {
    this.shell = shell;
  }

  SnippetFailure unresolved(SourceText text, SourceText.Piece piece, VarSnippet variable) {
    var missing = shell.unresolvedDependencies(variable).findFirst().orElse(variable.typeName());
    int end = piece.offset() + variable.typeName().length();
    return at(text, piece.offset(), end, "cannot find symbol: " + missing);
  }

  static SnippetFailure threw(
      SourceText text, SourceText.Piece piece, SnippetEvent event, @Nullable LiveCall call) {
    var exception = event.exception();
    int line = 0;
    for (var frame : exception.getStackTrace()) {
      if (("#" + event.snippet().id()).equals(frame.getFileName())) {
        line = text.line(piece.offset()) + frame.getLineNumber() - 1;
        break;
      }
    }
    var thrown = call == null ? null : call.thrown();
    if (thrown == null || !(exception instanceof EvalException)) {
      return new SnippetFailure.SnippetThrew(exception, line);
    }
    return new SnippetFailure.SnippetThrew(thrown, line);
  }

  SnippetFailure rejected(SourceText text, SourceText.Piece piece, Snippet snippet) {
    var errors = errors(snippet);
    if (errors.isEmpty()) {
      return at(text, piece.offset(), piece.offset() + 1, "this is not Java");
    }
    var error = errors.get(0);
    int start = piece.offset() + (int) Math.max(0, error.getStartPosition());
    int end = piece.offset() + (int) Math.max(0, error.getEndPosition());
    return at(text, start, end, message(error));
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
      all.append(all.isEmpty() ? "" : "; ").append(message(error));
    }
    return all.toString();
  }

  /**
   * The compiler's words in one line, without the part that names the class JShell wraps around a
   * snippet.
   */
  private static String message(Diag error) {
    var words = new StringBuilder();
    for (var line : error.getMessage(Locale.ROOT).split("\n", -1)) {
      var part = line.strip();
      if (part.startsWith("symbol:")) {
        words.append(": ").append(part.substring("symbol:".length()).strip());
      } else if (!part.startsWith("location:") && !part.isEmpty()) {
        words.append(words.isEmpty() ? "" : "; ").append(part);
      }
    }
    return words.toString();
  }
}
