package dev.craftsh.shell.workspace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was chosen with {@code /set}; it holds until the shell ends. */
public final class Preferences {
  private volatile Feedback feedback = Feedback.NORMAL;
  private volatile boolean fullTrace;
  private volatile @Nullable String editor;

  /** How much is said about Java that was carried out. */
  public enum Feedback {
    /** Values, what was declared, and the name and type of each value. */
    VERBOSE,
    /** Values, and what was declared. */
    NORMAL,
    /** Values only. */
    CONCISE,
    /** Failures only. */
    SILENT
  }

  public Feedback feedback() {
    return feedback;
  }

  public void feedback(Feedback chosen) {
    feedback = chosen;
  }

  /** Whether an exception is shown with all its frames. */
  public boolean fullTrace() {
    return fullTrace;
  }

  public void fullTrace(boolean full) {
    fullTrace = full;
  }

  /** The command line of an editor; empty where the environment decides. */
  public Optional<String> editor() {
    return Optional.ofNullable(editor);
  }

  public void editor(@Nullable String command) {
    editor = command;
  }
}
