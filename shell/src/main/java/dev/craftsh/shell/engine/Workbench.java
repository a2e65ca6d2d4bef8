package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.Prelude;
import dev.craftsh.shell.prelude.Preludes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import jdk.jshell.VarSnippet;

/** An engine with the shell's imports and variables in scope; used by one thread. */
final class Workbench implements AutoCloseable {
  private final Bindings bindings;
  private final Engine engine;
  private final Scope scope;

  Workbench(Prelude prelude, Runnable cancelHook) {
    bindings = new Bindings(prelude);
    engine = new Engine(new LiveControl(cancelHook, loader -> Preludes.bind(loader, prelude)));
    scope = new Scope(engine, bindings.all());
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
    var declared = new ArrayList<VarSnippet>();
    engine.control().allowRunning();
    try {
      for (var piece : text.pieces()) {
        evaluation = engine.run(text, piece, declared);
      }
    } finally {
      for (var variable : declared) {
        scope.hide(variable.name());
        variables.add(variable.name());
      }
    }
    bindings.remember(evaluation);
    return evaluation;
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
    var text = new SourceText(source.substring(0, cursor));
    scope.prepareAll();
    var pieces = text.pieces();
    int offset = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).offset();
    var statement = source.substring(offset, cursor);
    int[] anchor = new int[1];
    var found = new LinkedHashMap<String, SnippetProposal>();
    for (var suggestion : engine.suggestions(statement, anchor)) {
      var word = suggestion.continuation();
      int start = offset + anchor[0];
      found.putIfAbsent(word, new SnippetProposal(word, start, suggestion.matchesType()));
    }
    return List.copyOf(found.values());
  }

  @Override
  public void close() {
    engine.close();
  }
}
