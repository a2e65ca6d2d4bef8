package dev.craftsh.shell.engine;

import java.util.List;

/** Compiles and runs Java snippets in this process, so that they see the shell's own objects. */
public interface Snippets extends AutoCloseable {

  /** Runs one or several complete snippets; the last value wins. */
  default Evaluation evaluate(String source) throws SnippetFailure {
    return evaluate(source, SourcePlace.TYPED);
  }

  /** The same for source of a file: {@code place}, where it begins, is named in frames. */
  Evaluation evaluate(String source, SourcePlace place) throws SnippetFailure;

  /** Looks at the first statement of {@code source} without running anything. */
  Completeness completeness(String source);

  /** Whether a variable of that name was declared; false, at no cost, before the first snippet. */
  boolean hasVariable(String name);

  /** What could stand at {@code cursor}, best first. */
  List<SnippetProposal> proposals(String source, int cursor);

  /** Ends the running evaluation with {@link SnippetFailure.Interrupted}; from any thread. */
  void stop();

  /** Prepares the compiler in the background, so that the first snippet is quick. */
  void warmUp();

  @Override
  void close();
}
