package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;

/** Which way a release goes. */
public final class Stability {
  private Stability() {}

  /** Whether {@code to} may take what {@code from} gives; other tracks are neither up nor down. */
  public static boolean rises(Channel from, Channel to) {
    boolean sideways = !from.track().equals(to.track()) || from.branch().isPresent();
    return !from.equals(to) && (sideways || to.risk().compareTo(from.risk()) < 0);
  }
}
