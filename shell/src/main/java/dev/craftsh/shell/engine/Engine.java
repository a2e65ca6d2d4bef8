package dev.craftsh.shell.engine;

import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.News;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/** One JShell with its live control; used by one thread. */
final class Engine implements AutoCloseable {
  private final LiveControl control;
  private final JShell shell;
  private final Diagnosis diagnosis;
  private final Declarations declarations;
  private final FrameOrigins origins = new FrameOrigins();
  private final Changes changes = new Changes();
  private boolean declaring;
  private int ownValues;
  private int userValues;
  private int ownSnippets;
  private int userSnippets;

  Engine(LiveControl control, List<Path> classPath) {
    this.control = control;
    shell =
        JShell.builder()
            .executionEngine(new LiveControlProvider(control), Map.of())
            .tempVariableNameGenerator(this::nextName)
            .idGenerator(this::nextId)
            .fileManager(files -> ApiClassPath.set(files, classPath))
            .compilerOptions("-Xlint:none", "-proc:none")
            .build();
    diagnosis = new Diagnosis(shell, origins);
    declarations = new Declarations(shell);
  }

  /** The user's values are $1, $2 …, without gaps for the shell's own. */
  private String nextName() {
    return declaring ? "$s" + ++ownValues : "$" + ++userValues;
  }

  /** The same for the ids that listings show. */
  private String nextId(Snippet snippet, int count) {
    return declaring ? Declarations.OWN + ++ownSnippets : String.valueOf(++userSnippets);
  }

  List<Declaration> declarations() {
    return declarations.all();
  }

  List<Declaration> outlines() {
    return declarations.outlines();
  }

  /** The name of the variable that has that id. */
  Optional<String> variableOf(String id) {
    return snippet(id).map(one -> one instanceof VarSnippet variable ? variable.name() : "");
  }

  private Optional<Snippet> snippet(String id) {
    return shell.snippets().filter(snippet -> snippet.id().equals(id)).findFirst();
  }

  /**
   * Takes what has that id out of scope, and its value out of memory; returns what could be used
   * until now, and cannot any more.
   */
  List<Declaration> drop(String id) {
    var unusable = new ArrayList<Declaration>();
    var found = snippet(id);
    if (found.isPresent()) {
      for (var event : shell.drop(found.get())) {
        if (event.previousStatus() == Snippet.Status.VALID && isUnresolved(event)) {
          unusable.add(declarations.describe(event.snippet(), false));
        }
      }
    }
    return unusable;
  }

  LiveControl control() {
    return control;
  }

  /** Declares what snippets need; a failure here is a mistake of the shell, not of its user. */
  void declare(String source) {
    for (var event : evaluateOwn(source)) {
      if (event.status() == Snippet.Status.REJECTED) {
        throw new IllegalStateException(
            "cannot declare \"" + source + "\": " + diagnosis.messages(event.snippet()));
      }
    }
  }

  /** Evaluates an expression and forgets it. */
  void rehearse(String expression) {
    evaluateOwn(expression).forEach(event -> shell.drop(event.snippet()));
  }

  private List<SnippetEvent> evaluateOwn(String source) {
    control.allowRunning();
    control.begin();
    declaring = true;
    try {
      return shell.eval(source);
    } finally {
      declaring = false;
    }
  }

  /** How the source may go on; the first call starts JShell's index of all classes. */
  List<SourceCodeAnalysis.Suggestion> suggestions(String source, int[] anchor) {
    declaring = true;
    try {
      return shell.sourceCodeAnalysis().completionSuggestions(source, source.length(), anchor);
    } finally {
      declaring = false;
    }
  }

  /** What the name or the call is that the source ends with. */
  List<SourceCodeAnalysis.Documentation> documentation(String source, boolean withText) {
    declaring = true;
    try {
      return shell.sourceCodeAnalysis().documentation(source, source.length(), withText);
    } finally {
      declaring = false;
    }
  }

  /** Runs one statement; {@code text} is the whole that it was cut from. */
  Evaluation run(SourceText text, SourceText.Piece piece, List<Snippet> declared)
      throws SnippetFailure {
    control.begin();
    var evaluation = Evaluation.NONE;
    for (var event : shell.eval(piece.source())) {
      if (event.causeSnippet() != null) {
        changes.noteReset(event);
        continue;
      }
      origins.remember(event.snippet().id(), text.place(piece.offset()));
      if (event.status() == Snippet.Status.REJECTED) {
        throw diagnosis.rejected(text, piece, event.snippet());
      }
      if (event.snippet() instanceof VarSnippet variable && isUnresolved(event)) {
        shell.drop(variable);
        throw diagnosis.unresolved(text, piece, variable);
      }
      var call = control.lastCall();
      if (control.isStopped() && (call == null || !call.finished())) {
        throw control.interrupted();
      }
      if (event.exception() != null) {
        throw diagnosis.threw(text, piece, event, control.lastCall());
      }
      declared.add(event.snippet());
      changes.note(event, call == null ? null : call.value());
      evaluation = evaluation(event.snippet());
    }
    return evaluation;
  }

  /** Does something that calls code of values that snippets gave. */
  void attend(Runnable work) throws SnippetFailure {
    var call = control.attend(work);
    if (call.finished()) {
      return;
    }
    var thrown = call.thrown();
    if (control.isStopped() || thrown == null) {
      throw control.interrupted();
    }
    throw new SnippetFailure.SnippetThrew(thrown, 0, List.of());
  }

  /** What was not asked for will not be told. */
  void forgetNews() {
    changes.forget();
  }

  /** What was declared, replaced or reset since this was asked last. */
  List<News> news() {
    return changes.take(declarations::describe);
  }

  /** JShell would keep such a variable for when its type is declared. */
  private static boolean isUnresolved(SnippetEvent event) {
    return event.status() == Snippet.Status.RECOVERABLE_DEFINED
        || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED;
  }

  private Evaluation evaluation(Snippet snippet) {
    var call = control.lastCall();
    if (call == null) {
      return Evaluation.NONE;
    }
    if (snippet instanceof ExpressionSnippet expression) {
      return new Evaluation(true, call.value(), expression.typeName(), expression.name());
    }
    if (snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
      var variable = (VarSnippet) snippet;
      return new Evaluation(true, call.value(), variable.typeName(), variable.name());
    }
    return Evaluation.NONE;
  }

  @Override
  public void close() {
    // First, as it needs hardly any memory, which may be full of what snippets hold.
    control.close();
    shell.close();
  }
}
