package dev.craftsh.shell.engine;

import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.News;
import java.nio.file.Path;
import java.util.List;

/** Compiles and runs Java snippets in this process, so that they see the shell's own objects. */
public interface Snippets extends AutoCloseable {

  /** Runs one or several complete snippets; the last value wins. */
  default Evaluation evaluate(String source) throws SnippetFailure {
    return evaluate(source, SourcePlace.TYPED);
  }

  /** The same for source of a file: {@code place}, where it begins, is named in frames. */
  Evaluation evaluate(String source, SourcePlace place) throws SnippetFailure;

  /** Does something on the thread of snippets, where {@link #stop} ends what their values do. */
  default void attend(Runnable work) throws SnippetFailure {
    work.run();
  }

  /** Looks at the first statement of {@code source} without running anything. */
  Completeness completeness(String source);

  /** Whether a variable of that name was declared; false, at no cost, before the first snippet. */
  boolean hasVariable(String name);

  /** All that was declared or carried out, oldest first; empty before the first snippet. */
  default List<Declaration> declarations() throws SnippetFailure {
    return List.of();
  }

  /** The same without the values of variables, which would take code of theirs to be told. */
  default List<Declaration> outlines() throws SnippetFailure {
    return List.of();
  }

  /** What the last evaluation declared or carried out. */
  default List<News> news() throws SnippetFailure {
    return List.of();
  }

  /** Takes what has that id out of scope; returns what cannot be used any more because of it. */
  default List<Declaration> drop(String id) throws SnippetFailure {
    throw new SnippetFailure.EngineUnavailable("nothing can be dropped here", null);
  }

  /** Forgets all that was declared; from now on snippets find classes in {@code classPath} too. */
  default void restart(List<Path> classPath) {
    close();
  }

  /** What could stand at {@code cursor}, best first. */
  List<SnippetProposal> proposals(String source, int cursor);

  /**
   * What is known of the name or call that {@code source} ends with; nothing is run.
   *
   * @param withText whether the documentation is wanted, besides how it is declared
   */
  default List<SnippetHelp> help(String source, boolean withText) {
    return List.of();
  }

  /** Ends the running evaluation with {@link SnippetFailure.Interrupted}; from any thread. */
  void stop();

  /** Ends code and lets go of variables that fill the memory; returns whether they did. */
  default boolean makeRoom() {
    return false;
  }

  /** Prepares the compiler in the background, so that the first snippet is quick. */
  void warmUp();

  @Override
  void close();
}
