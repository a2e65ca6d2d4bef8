package dev.craftsh.shell.config;

import dev.craftsh.shell.host.Host;
import java.nio.file.Path;
import java.util.Optional;

/** Where files of ours are, by the rules of freedesktop.org; empty where there is no home. */
public final class Folders {
  /** The name of the file of the user's own lines. */
  public static final String START_LINES = "rc.jsh";

  private static final String OWN = "craftsh";

  private Folders() {}

  /** What the user chose. */
  public static Optional<Path> config(Host host) {
    return folder(host, "XDG_CONFIG_HOME", ".config");
  }

  /** The user's own lines. */
  public static Optional<Path> startLines(Host host) {
    return config(host).map(folder -> folder.resolve(START_LINES));
  }

  /** What came to be while working. */
  public static Optional<Path> state(Host host) {
    return folder(host, "XDG_STATE_HOME", ".local/state");
  }

  /** The standard wants a relative path ignored. */
  private static Optional<Path> folder(Host host, String variable, String below) {
    var named = host.variable(variable);
    if (named.isPresent() && Path.of(named.get()).isAbsolute()) {
      return Optional.of(Path.of(named.get(), OWN));
    }
    return host.home().map(home -> home.resolve(below).resolve(OWN));
  }
}
