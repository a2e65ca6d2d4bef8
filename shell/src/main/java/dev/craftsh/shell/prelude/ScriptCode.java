package dev.craftsh.shell.prelude;

/** What a script becomes when it is compiled: its statements, each under a number. */
public interface ScriptCode {

  /**
   * Runs one statement; one that only declares does nothing. The name is one that no script has: it
   * would hide every function of that name.
   */
  void carryOutStep(int step) throws Throwable;
}
