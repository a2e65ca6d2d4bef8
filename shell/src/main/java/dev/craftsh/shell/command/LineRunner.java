package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Result;
import java.util.List;

/** Carries out command lines for commands that are made of others; shows and remembers nothing. */
public interface LineRunner {

  /** A line as it was typed. */
  Result run(String line);

  /** A line whose words are split; from any thread, several at the same time. */
  Result run(List<String> words, Progress progress);

  /**
   * Shows what a line gave: on a terminal in the place of what was shown before, else behind it.
   *
   * @param first whether nothing was shown before
   */
  void show(Result result, boolean first);
}
