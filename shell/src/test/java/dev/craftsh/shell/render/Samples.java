package dev.craftsh.shell.render;

import dev.craftsh.shell.result.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Results with everything that is hard to show. */
final class Samples {
  private static final Optional<Instant> TIME =
      Optional.of(Instant.parse("2026-11-22T08:09:10.5Z"));

  private static final List<Sample> MANY =
      List.of(
          row("latest", "plain", 7, TIME, "first"),
          row("latest", "中文数据库", 42, TIME, "漢字かな交じり文の説明と한국어"),
          row("latest", "emoji", 100_000, TIME, "👩‍💻👨‍👩‍👧‍👦🇺🇦🇯🇵👍🏽❤️ 1️⃣ end"),
          row("2.0", "right-to-left", 3, Optional.empty(), "שלום עולם مرحبا"),
          row("2.0", "combining", 3, TIME, "e\u0301a\u0308o\u0302 नमस्ते กำลัง \u1100\u1161\u11a8"),
          row("2.0", "long", 3, TIME, "a very long note ".repeat(12).strip()),
          row("2.0", "one-word", 3, TIME, "x".repeat(150)),
          row("1.0", "control", 3, TIME, "a\tb\nc\r\u001b[31mred\u0007\u202ereversed\u200b"),
          row("1.0", "quoting", 3, TIME, "say \"hi\", it's | `a` \\ <b> & - #: yes"),
          new Sample("1.0", "", 0, Optional.empty(), List.of(), ""));

  private Samples() {}

  static Result result(String kind) {
    return switch (kind) {
      case "none" -> Result.rows(Sample.VIEW, List.of());
      case "one" -> Result.rows(Sample.VIEW, MANY.subList(1, 2));
      case "drawings" -> Result.rows(Drawn.VIEW, Drawn.MANY);
      case "many" -> Result.rows(Sample.VIEW, MANY);
      default -> Result.one(Sample.VIEW, MANY.get(5));
    };
  }

  private static Sample row(
      String track, String name, int revision, Optional<Instant> since, String note) {
    return new Sample(track, name, revision, since, List.of("amd64", "arm64"), note);
  }
}
