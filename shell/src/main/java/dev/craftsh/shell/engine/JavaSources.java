package dev.craftsh.shell.engine;

import java.nio.file.Files;
import java.nio.file.Path;

/** The sources of Java itself, where JShell finds its documentation. */
public final class JavaSources {

  private JavaSources() {}

  /** Whether the JDK that runs this came with them, at the place where JShell looks. */
  public static boolean arePresent() {
    var home = System.getProperty("java.home", "");
    return Files.exists(Path.of(home, "lib", "src.zip"));
  }
}
