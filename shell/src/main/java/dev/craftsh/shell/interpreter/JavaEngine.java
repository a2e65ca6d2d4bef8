package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.engine.SnippetFailure;
import dev.craftsh.shell.engine.Snippets;
import dev.craftsh.shell.engine.SnippetsFactory;
import dev.craftsh.shell.prelude.Prelude;
import dev.craftsh.shell.prelude.Preludes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Java side of one interpreter, which begins to exist when somebody first needs it. */
public final class JavaEngine implements AutoCloseable {
  private final SnippetsFactory factory;
  private final Prelude prelude;
  private volatile @Nullable Snippets snippets;

  JavaEngine(SnippetsFactory factory, Prelude prelude) {
    this.factory = factory;
    this.prelude = prelude;
  }

  /** It, made now if need be. */
  public Snippets snippets() {
    var existing = snippets;
    if (existing == null) {
      synchronized (this) {
        existing = snippets;
        if (existing == null) {
          existing = factory.create(prelude);
          snippets = existing;
        }
      }
    }
    return existing;
  }

  /** It, if it exists yet. */
  Optional<Snippets> existing() {
    return Optional.ofNullable(snippets);
  }

  boolean hasVariable(String name) {
    var existing = snippets;
    return existing != null && existing.hasVariable(name);
  }

  /** From now on code of that loader sees the names of this shell. */
  public void lend(ClassLoader code) {
    Preludes.bind(code, prelude);
  }

  /** Does something that declares in Java only for itself. */
  public void apart(Runnable work) {
    var outer = snippets;
    snippets = null;
    try {
      work.run();
    } finally {
      var own = existing();
      snippets = outer;
      own.ifPresent(Snippets::close);
    }
  }

  /** Does what may call code of values that Java gave, so that {@link #stop} ends it. */
  void attend(Runnable work) throws SnippetFailure {
    var existing = snippets;
    if (existing == null) {
      work.run();
    } else {
      existing.attend(work);
    }
  }

  /** Lets go of what Java code holds, if it fills the memory; tells whether nothing is held. */
  boolean makeRoom() {
    var existing = snippets;
    return existing == null || existing.makeRoom();
  }

  /** Ends what runs; from any thread. */
  void stop() {
    existing().ifPresent(Snippets::stop);
  }

  @Override
  public void close() {
    existing().ifPresent(Snippets::close);
  }
}
