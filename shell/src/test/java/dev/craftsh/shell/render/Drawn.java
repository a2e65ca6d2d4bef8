package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Advance;
import dev.craftsh.shell.result.Age;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Sparkline;
import dev.craftsh.shell.result.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rows whose cells are drawn. */
record Drawn(String name, int days, Sparkline trend, Optional<Advance> progress) {
  static final View<Drawn> VIEW =
      () ->
          List.of(
              Column.of("name", Drawn::name),
              Column.<Drawn>number("age", Drawn::days)
                  .shownAs(drawn -> new Age(Duration.ofDays(drawn.days()))),
              Column.people("trend", Drawn::trend),
              Column.people("progress", Drawn::progress));

  static final List<Drawn> MANY =
      List.of(
          drawn("new", 0, List.of(1L, 2L, 4L, 8L, 16L), new Advance(30, Optional.of(10.0), false)),
          drawn("weeks", 20, List.of(9L, 9L, 9L), new Advance(12.5, Optional.empty(), true)),
          drawn("数月", 100, List.of(7L, 1L), new Advance(100, Optional.of(100.0), false)),
          drawn("years", 800, List.of(0L), new Advance(0, Optional.of(0.0), false)));

  private static Drawn drawn(String name, int days, List<Long> trend, Advance progress) {
    return new Drawn(name, days, new Sparkline(trend), Optional.of(progress));
  }
}
