package dev.craftsh.shell.testkit;

import dev.craftsh.shell.engine.Completeness;
import dev.craftsh.shell.engine.Evaluation;
import dev.craftsh.shell.engine.SnippetProposal;
import dev.craftsh.shell.engine.Snippets;
import dev.craftsh.shell.engine.SourcePlace;
import java.util.List;

/** A Java side that must not be used. */
public final class NoJava implements Snippets {
  @Override
  public Evaluation evaluate(String source, SourcePlace place) {
    throw new AssertionError("this must run no code: " + source);
  }

  @Override
  public Completeness completeness(String source) {
    throw new AssertionError("this asks nothing of Java: " + source);
  }

  @Override
  public boolean hasVariable(String name) {
    return false;
  }

  @Override
  public List<SnippetProposal> proposals(String source, int cursor) {
    return List.of();
  }

  @Override
  public void stop() {}

  @Override
  public void warmUp() {}

  @Override
  public void close() {}
}
