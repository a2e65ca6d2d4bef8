package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.Prelude;
import dev.craftsh.shell.prelude.Preludes;
import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.News;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import jdk.jshell.Snippet;
import jdk.jshell.VarSnippet;

/** An engine with the shell's imports and variables in scope; used by one thread. */
final class Workbench implements AutoCloseable {
  private final Bindings bindings;
  private final Engine engine;
  private final Scope scope;
  private final Explanations explanations;

  Workbench(Prelude prelude, Runnable cancelHook, List<Path> classPath) {
    bindings = new Bindings(prelude);
    var control = new LiveControl(cancelHook);
    Preludes.bind(control.loader(), prelude);
    classPath.forEach(control::find);
    engine = new Engine(control, classPath);
    scope = new Scope(engine, bindings.all());
    explanations = new Explanations(engine);
    for (var name : ApiImports.NAMES) {
      engine.declare("import " + name + ";");
    }
  }

  LiveControl control() {
    return engine.control();
  }

  /** Runs every statement of the text; adds the names of variables that it declares. */
  Evaluation evaluate(String source, SourcePlace place, Set<String> variables)
      throws SnippetFailure {
    var text = new SourceText(source, place);
    var stray = text.strayBracket();
    if (stray.isPresent()) {
      throw Diagnosis.stray(text, stray.get());
    }
    scope.prepare(text);
    var evaluation = Evaluation.NONE;
    var declared = new ArrayList<Snippet>();
    engine.control().allowRunning();
    engine.forgetNews();
    try {
      for (var piece : text.pieces()) {
        evaluation = engine.run(text, piece, declared);
      }
    } finally {
      for (var snippet : declared) {
        if (snippet instanceof VarSnippet variable) {
          scope.hide(variable.name());
          variables.add(variable.name());
        }
      }
    }
    bindings.remember(evaluation);
    return evaluation;
  }

  /** Does something that calls code of values that snippets gave. */
  Evaluation attend(Runnable work) throws SnippetFailure {
    engine.control().allowRunning();
    engine.attend(work);
    return Evaluation.NONE;
  }

  List<Declaration> declarations() {
    return engine.declarations();
  }

  List<Declaration> outlines() {
    return engine.outlines();
  }

  /** What the last evaluation declared or carried out. */
  List<News> news() {
    return engine.news();
  }

  /**
   * Takes what has that id out of scope; the shell's own variable of that name comes back. Returns
   * what cannot be used any more.
   */
  List<Declaration> drop(String id, Set<String> variables) {
    engine.variableOf(id).ifPresent(variables::remove);
    var unusable = engine.drop(id);
    scope.showAgain(bindings.all(), variables);
    return unusable;
  }

  /** Declares the shell's variables before somebody names them. */
  void declareAll() {
    scope.prepareAll();
  }

  /** Runs a first expression, which loads most of the compiler. */
  void rehearse() {
    engine.rehearse("0");
  }

  List<SnippetProposal> proposals(String source, int cursor) {
    int offset = lastStatement(source.substring(0, cursor));
    var statement = source.substring(offset, cursor);
    var found = inStatement(statement, offset);
    var chain = LastChain.of(statement);
    return found.isEmpty() && !chain.isEmpty() && chain.length() < statement.length()
        ? inStatement(chain, cursor - chain.length())
        : found;
  }

  private List<SnippetProposal> inStatement(String statement, int offset) {
    int[] anchor = new int[1];
    var found = new LinkedHashMap<String, SnippetProposal>();
    for (var suggestion : engine.suggestions(statement, anchor)) {
      var word = suggestion.continuation();
      int start = offset + anchor[0];
      found.putIfAbsent(word, new SnippetProposal(word, start, suggestion.matchesType()));
    }
    return List.copyOf(found.values());
  }

  private int lastStatement(String source) {
    var text = new SourceText(source);
    scope.prepareAll();
    var pieces = text.pieces();
    return pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).offset();
  }

  /** What is known of the name or call that the source ends with. */
  List<SnippetHelp> help(String source, boolean withText) {
    return explanations.of(source.substring(lastStatement(source)), withText);
  }

  @Override
  public void close() {
    engine.close();
  }
}
