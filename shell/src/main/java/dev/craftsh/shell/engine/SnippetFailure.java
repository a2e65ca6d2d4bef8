package dev.craftsh.shell.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a snippet has no result. */
public abstract sealed class SnippetFailure extends Exception {

  private SnippetFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The text is not Java, or not Java that fits what was declared before. */
  public static final class CompileError extends SnippetFailure {
    private final int line;
    private final int column;
    private final int endColumn;

    /**
     * Positions count from 1 in the text as the user gave it; {@code endColumn} is the first column
     * after the culprit.
     */
    public CompileError(String message, int line, int column, int endColumn) {
      super(message, null);
      this.line = line;
      this.column = column;
      this.endColumn = endColumn;
    }

    public int line() {
      return line;
    }

    public int column() {
      return column;
    }

    public int endColumn() {
      return endColumn;
    }
  }

  /** The snippet ran and threw. */
  public static final class SnippetThrew extends SnippetFailure {
    private final Throwable thrown;
    private final int line;
    private final transient List<UserFrame> frames;
    private final boolean letGo;

    /**
     * @param thrown the live exception, so that its type and fields can be read
     * @param line line of the given text, from 1, that threw; 0 when not known
     * @param frames the calls that led to it, as far as they are in the user's source
     */
    public SnippetThrew(Throwable thrown, int line, List<UserFrame> frames) {
      this(thrown, line, frames, false);
    }

    private SnippetThrew(Throwable thrown, int line, List<UserFrame> frames, boolean letGo) {
      super(String.valueOf(thrown.getMessage()), thrown);
      this.thrown = thrown;
      this.line = line;
      this.frames = List.copyOf(frames);
      this.letGo = letGo;
    }

    /** It filled the memory, so that what was declared had to be let go. */
    static SnippetThrew outOfMemory(String words) {
      return new SnippetThrew(new OutOfMemoryError(words), 0, List.of(), true);
    }

    /** Whether values of Java are to be let go, as they may be what fills the memory. */
    public boolean letGo() {
      return letGo;
    }

    /** Innermost first. */
    public List<UserFrame> frames() {
      return frames;
    }

    public Throwable thrown() {
      return thrown;
    }

    public int line() {
      return line;
    }
  }

  /** It uses something declared that itself needs what was not declared yet. */
  public static final class Incomplete extends SnippetFailure {
    private final String used;
    private final String awaits;

    /**
     * @param used what cannot be used yet, such as {@code method twice(int)}
     * @param awaits what has to be declared before
     */
    public Incomplete(String used, String awaits) {
      super(used + " awaits " + awaits, null);
      this.used = used;
      this.awaits = awaits;
    }

    public String used() {
      return used;
    }

    public String awaits() {
      return awaits;
    }
  }

  /** {@link Snippets#stop()} ended it. */
  public static final class Interrupted extends SnippetFailure {
    private final String aftermath;

    public Interrupted() {
      this("");
    }

    /** {@code aftermath} says what else came of it. */
    public Interrupted(String aftermath) {
      super("interrupted", null);
      this.aftermath = aftermath;
    }

    /** What the user has to know besides; empty when all is as before. */
    public String aftermath() {
      return aftermath;
    }
  }

  /** There is no Java compiler in this runtime, or it could not be started. */
  public static final class EngineUnavailable extends SnippetFailure {
    public EngineUnavailable(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }
}
