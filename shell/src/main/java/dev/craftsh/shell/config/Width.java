package dev.craftsh.shell.config;

import dev.craftsh.shell.render.Cells;
import java.util.Optional;

/** How wide something may be on a screen. */
final class Width extends ValueType<Integer> {
  private static final int MOST = 10_000;

  @Override
  Optional<Integer> parse(String text) {
    try {
      int width = Integer.parseInt(text);
      return width < Cells.NARROWEST || width > MOST ? Optional.empty() : Optional.of(width);
    } catch (NumberFormatException word) {
      return Optional.empty();
    }
  }

  @Override
  String remedy() {
    return "use a number from " + Cells.NARROWEST + " to " + MOST;
  }
}
