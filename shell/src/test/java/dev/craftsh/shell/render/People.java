package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows for the tests of the renderers: one of everything that is hard to show. */
record People(String name, int revision, Optional<Instant> since, String note) {
  static final View<People> VIEW =
      () ->
          List.of(
              Column.of("name", People::name),
              Column.number("revision", People::revision),
              Column.<People>time("created_at", People::since)
                  .shownAs(person -> person.since().isPresent() ? person.since() : "never"),
              Column.machines("raw_note", People::note),
              Column.people("", person -> "→"),
              Column.of("note", People::note));

  static final People PLAIN =
      new People("hello", 7, Optional.of(Instant.parse("2026-11-22T08:09:10.5Z")), "first");
  static final People WIDE = new People("数据库", 42, Optional.empty(), "👩‍💻 at work ❤️");
  static final People HOSTILE =
      new People("a\tb", 100, Optional.empty(), "two\nlines \u001b[31mred\u202e \"q\" \\");
}
