package dev.craftsh.shell.render;

import org.fusesource.jansi.Ansi;

/** The colours; loaded only where they may be shown. */
final class ColorTheme implements Theme {
  /** Of the 256 that every terminal shows alike; its own green is pale in all of them. */
  private static final int DARK_GREEN = 22;

  private static final int DARK_MAGENTA = 90;

  private final boolean light;

  /** {@code light} is for dark letters on a light ground, where yellow and cyan are pale. */
  ColorTheme(boolean light) {
    this.light = light;
  }

  @Override
  public String paint(Role role, String text) {
    var ansi = Ansi.ansi();
    var styled =
        switch (role) {
          case HEADING -> ansi.bold();
          case KEY, PROMPT -> ansi.fg(light ? Ansi.Color.BLUE : Ansi.Color.CYAN);
          case ERROR -> (light ? ansi.fg(Ansi.Color.RED) : ansi.fgBright(Ansi.Color.RED)).bold();
          case CODE, FAINT -> ansi.a(Ansi.Attribute.INTENSITY_FAINT);
          case HINT -> light ? ansi.fg(DARK_MAGENTA) : ansi.fg(Ansi.Color.YELLOW);
          case PRODUCTION ->
              (light ? ansi.fg(Ansi.Color.RED) : ansi.fgBright(Ansi.Color.MAGENTA)).bold();
          case GOOD -> light ? ansi.fg(DARK_GREEN) : ansi.fg(Ansi.Color.GREEN);
        };
    return styled.a(text).reset().toString();
  }
}
