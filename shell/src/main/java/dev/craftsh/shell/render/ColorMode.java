package dev.craftsh.shell.render;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;

/** When to use colour. */
public enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER;

  /** The mode of that name. */
  public static ColorMode parse(String name) {
    return switch (name) {
      case "auto" -> AUTO;
      case "always" -> ALWAYS;
      case "never" -> NEVER;
      default ->
          throw ShellException.usage(
              ErrorCodes.VALUE,
              "Cannot colour \"" + name + "\"",
              "--color takes auto, always or never",
              "use --color auto");
    };
  }

  /** The theme for a stream, of which {@code isTerminal} tells whether somebody looks at it. */
  public Theme theme(Host host, boolean isTerminal) {
    boolean wanted =
        this == ALWAYS
            || (this == AUTO
                && isTerminal
                && host.variable("NO_COLOR").isEmpty()
                && !host.variable("TERM").orElse("").equals("dumb"));
    return wanted ? new ColorTheme(isLight(host)) : Theme.PLAIN;
  }

  /** {@code COLORFGBG} is what terminals tell of their colours: the last number is behind. */
  private static boolean isLight(Host host) {
    var theme = host.variable("CRAFTSH_THEME").orElse("");
    var behind = host.variable("COLORFGBG").orElse("");
    return theme.equals("light")
        || (theme.isEmpty() && (behind.endsWith(";15") || behind.endsWith(";7")));
  }
}
