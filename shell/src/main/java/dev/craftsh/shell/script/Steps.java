package dev.craftsh.shell.script;

/** The Java of a script, unit by unit. */
interface Steps extends AutoCloseable {

  /** Carries out one unit of Java, by its index in the program. */
  void run(int index);

  @Override
  void close();
}
