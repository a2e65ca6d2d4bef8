package dev.craftsh.shell.render;

import org.fusesource.jansi.Ansi;

/** The colours; loaded only where they may be shown. */
final class ColorTheme implements Theme {

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
          case HINT -> ansi.fg(light ? Ansi.Color.MAGENTA : Ansi.Color.YELLOW);
          case PRODUCTION -> ansi.fg(light ? Ansi.Color.RED : Ansi.Color.MAGENTA).bold();
          case GOOD -> ansi.fg(Ansi.Color.GREEN);
        };
    return styled.a(text).reset().toString();
  }
}
