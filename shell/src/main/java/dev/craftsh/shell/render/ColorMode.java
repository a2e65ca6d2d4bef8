package dev.craftsh.shell.render;

import dev.craftsh.shell.host.Host;

/** When to use colour. */
public enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER;

  /** The theme for a stream, of which {@code isTerminal} tells whether somebody looks at it. */
  Theme theme(Host host, Ground ground, boolean isTerminal) {
    boolean wanted = this == ALWAYS || (this == AUTO && isWelcome(host, isTerminal));
    return wanted && ground != Ground.NONE ? new ColorTheme(isLight(host, ground)) : Theme.PLAIN;
  }

  /** What many programs ask, in the order in which they ask it. */
  private static boolean isWelcome(Host host, boolean isTerminal) {
    if (host.variable("NO_COLOR").isPresent()) {
      return false;
    }
    if (!host.variable("CLICOLOR_FORCE").orElse("0").equals("0")) {
      return true;
    }
    return isTerminal
        && !host.variable("CLICOLOR").orElse("1").equals("0")
        && !host.variable("TERM").orElse("").equals("dumb");
  }

  /** {@code COLORFGBG} is what terminals tell of their colours: the last number is behind. */
  private static boolean isLight(Host host, Ground ground) {
    var behind = host.variable("COLORFGBG").orElse("");
    return ground == Ground.LIGHT
        || (ground == Ground.AUTO && (behind.endsWith(";15") || behind.endsWith(";7")));
  }
}
