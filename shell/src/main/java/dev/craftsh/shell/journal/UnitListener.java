package dev.craftsh.shell.journal;

/** Hears of every command and piece of Java when it is over. */
@FunctionalInterface
public interface UnitListener {

  /**
   * One is over.
   *
   * @param line what was typed, secrets masked
   * @param outcome {@code done}, or the code of the error
   * @param status what a process with this failure would end with
   */
  void ended(String line, long millis, String outcome, int status);
}
