package dev.craftsh.shell.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import org.jspecify.annotations.Nullable;

/** Finds out what there is to say about the name or the call that a statement ends with. */
final class Explanations {
  /** More members than that are a list, not an explanation. */
  private static final int MOST = 12;

  private final Engine engine;
  private @Nullable ApiDocs docs;

  Explanations(Engine engine) {
    this.engine = engine;
  }

  /** Of the call or name itself, else of what it may become. */
  List<SnippetHelp> of(String statement, boolean withText) {
    for (var source : List.of(statement, LastChain.of(statement))) {
      var exact = exact(source, withText);
      if (!exact.isEmpty()) {
        return helps(exact, withText, false);
      }
    }
    var possible = new ArrayList<Documentation>();
    for (var source : continued(statement)) {
      possible.addAll(exact(source, false));
    }
    return helps(possible, withText, true);
  }

  private List<Documentation> exact(String source, boolean withText) {
    if (source.isBlank()) {
      return List.of();
    }
    var found = engine.documentation(source, withText);
    boolean name = Character.isJavaIdentifierPart(source.charAt(source.length() - 1));
    return found.isEmpty() && name ? engine.documentation(source + "(", withText) : found;
  }

  private List<String> continued(String statement) {
    int[] anchor = new int[1];
    var sources = new LinkedHashSet<String>();
    for (var suggestion : engine.suggestions(statement, anchor)) {
      var word = suggestion.continuation();
      var begun = word.endsWith("()") ? word.substring(0, word.length() - 1) : word;
      sources.add(statement.substring(0, anchor[0]) + begun);
    }
    return sources.size() > MOST ? List.of() : List.copyOf(sources);
  }

  private List<SnippetHelp> helps(List<Documentation> found, boolean withText, boolean brief) {
    var helps = new LinkedHashMap<String, SnippetHelp>();
    for (var documentation : found) {
      var signature = Signature.readable(documentation.signature());
      var text = withText ? comment(documentation) : Optional.<String>empty();
      var words = text.map(brief ? JavadocText::summary : JavadocText::of).orElse("");
      helps.putIfAbsent(signature, new SnippetHelp(signature, words));
    }
    return List.copyOf(helps.values());
  }

  private Optional<String> comment(Documentation documentation) {
    var own = docs;
    if (own == null) {
      own = ApiDocs.read();
      docs = own;
    }
    return own.find(documentation.signature())
        .or(() -> Optional.ofNullable(documentation.javadoc()));
  }
}
