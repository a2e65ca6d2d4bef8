package dev.craftsh.shell.render;

import org.fusesource.jansi.Ansi;

/** The colours; loaded only where they may be shown. */
final class ColorTheme implements Theme {

  @Override
  public String paint(Role role, String text) {
    var ansi = Ansi.ansi();
    var styled =
        switch (role) {
          case HEADING -> ansi.bold();
          case KEY, PROMPT -> ansi.fg(Ansi.Color.CYAN);
          case ERROR -> ansi.fgBright(Ansi.Color.RED).bold();
          case CODE, FAINT -> ansi.a(Ansi.Attribute.INTENSITY_FAINT);
          case HINT -> ansi.fg(Ansi.Color.YELLOW);
          case GOOD -> ansi.fg(Ansi.Color.GREEN);
        };
    return styled.a(text).reset().toString();
  }
}
