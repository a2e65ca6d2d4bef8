package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {
  private static final long MIB = 1 << 20;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final TickingClock clock = new TickingClock();

  /** A clock that a test moves on. */
  private static final class TickingClock extends Clock {
    private long millis;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
    }
  }

  private TerminalProgress board(int columns) {
    return new TerminalProgress(
        err, clock, new TerminalProgress.Look(Theme.PLAIN, Glyphs.UNICODE, () -> columns));
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPipeGetsALineForEachTenth() {
    var progress = new PipeProgress(err, clock, true);
    for (long sent = 0; sent <= 1000; sent++) {
      progress.sent("my.charm", sent * MIB, 1000 * MIB);
    }
    progress.phase("review: waiting for the store");

    assertThat(written().lines())
        .hasSize(11)
        .startsWith("my.charm: 10 % of 1000.0 MiB")
        .endsWith("my.charm: 100 % of 1000.0 MiB", "review: waiting for the store");
  }

  @Test
  void aPipeIsToldTwiceAMinuteWhereATenthTakesLonger() {
    var progress = new PipeProgress(err, clock, true);
    for (long second = 0; second <= 600; second++) {
      progress.sent("my.charm", second * MIB / 3, 1000 * MIB);
      clock.millis += 1000;
    }

    assertThat(written().lines())
        .hasSizeBetween(20, 22)
        .startsWith("my.charm: 1 % of 1000.0 MiB", "my.charm: 2 % of 1000.0 MiB")
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsSentOnceMoreIsToldOnceMore() {
    var progress = new PipeProgress(err, clock, true);
    for (long sent : List.of(0L, 50L, 0L, 50L, 100L)) {
      progress.sent("my.charm", sent, 100);
    }

    assertThat(written().lines())
        .containsExactly(
            "my.charm: 50 % of 100 B", "my.charm: 50 % of 100 B", "my.charm: 100 % of 100 B");
  }

  @Test
  void aTerminalIsDrawnTenTimesASecondAtMost() {
    var progress = board(100);
    for (int sent = 0; sent < 1000; sent++) {
      progress.sent("my.charm", sent, 1000);
      clock.millis++;
    }
    progress.sent("my.charm", 1000, 1000);
    progress.end();

    assertThat(written().split("\r", -1)).hasSize(12);
  }

  @Test
  void theBarSaysHowFarHowFastAndHowLong() {
    var progress = board(100);
    progress.sent("my.charm", 0, 100 * MIB);
    clock.millis = 5000;
    progress.sent("my.charm", 25 * MIB, 100 * MIB);
    progress.phase("review");

    assertThat(written())
        .isEqualTo(
            "\r\u001b[Jmy.charm  ░░░░░░░░░░░░░░░░░░░░░░░░  0 %  0 B of 100.0 MiB"
                + "\r\u001b[Jmy.charm  ██████░░░░░░░░░░░░░░░░░░  25 %  25.0 MiB of 100.0 MiB"
                + "  5.0 MiB/s  0:15 left\nreview\n");
  }

  @Test
  void whatIsSaidMeanwhileStandsAboveTheBarsThatGoOnBelow() {
    var progress = board(100);
    progress.above("before any bar");
    progress.sent("my.charm", 0, 100 * MIB);
    progress.above("retry 2 of 3 in 4 s: 503");
    progress.end();
    progress.above("after them");

    var bar = "my.charm  ░░░░░░░░░░░░░░░░░░░░░░░░  0 %  0 B of 100.0 MiB";
    assertThat(written())
        .isEqualTo(
            "before any bar\n\r\u001b[J"
                + bar
                + "\r\u001b[Jretry 2 of 3 in 4 s: 503\n\r\u001b[J"
                + bar
                + "\nafter them\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 40, 60, 80, 200})
  void aLineNeverReachesTheEdgeOfTheScreen(int columns) {
    var progress = board(columns);
    progress.sent("a-charm-with-a-name.charm", 0, 500 * MIB);
    clock.millis = 5000;
    progress.sent("a-charm-with-a-name.charm", 25 * MIB, 500 * MIB);
    progress.end();

    assertThat(written().replace("\u001b[J", "").split("[\r\n]+", -1))
        .allMatch(line -> line.length() < columns)
        .anyMatch(line -> line.contains("5 %"));
  }

  @Test
  void anEmptyFileIsWhollySent() {
    new PipeProgress(err, clock, true).sent("empty.bin", 0, 0);

    assertThat(written()).isEqualTo("empty.bin: 100 % of 0 B\n");
  }

  @Test
  void severalAtOnceHaveABarEachAndAreDrawnOverTogether() {
    var progress = board(80);
    var first = progress.of("[1] ");
    var second = progress.of("[2] ");
    first.sent("a.charm", 50, 100);
    second.sent("b.charm", 0, 200);
    clock.millis = 1000;
    second.sent("b.charm", 200, 200);
    first.phase("review: waiting");
    progress.end();

    assertThat(written())
        .endsWith(
            "\r\u001b[1A\u001b[J[1] a.charm  ████████████░░░░░░░░░░░░  50 %  50 B of 100 B\n"
                + "[2] b.charm  ████████████████████████  100 %  200 B of 200 B  200 B/s"
                + "\r\u001b[1A\u001b[J[1] a.charm  review: waiting\n"
                + "[2] b.charm  ████████████████████████  100 %  200 B of 200 B  200 B/s\n");
  }

  @Test
  void severalAtOnceAreTenPicturesASecondTogether() {
    var progress = board(60);
    var first = progress.of("[1] ");
    var second = progress.of("[2] ");
    for (int sent = 0; sent < 1000; sent++) {
      first.sent("a.charm", sent, 1000);
      second.sent("b.charm", sent, 1000);
      clock.millis++;
    }

    assertThat(written().split("\r", -1)).hasSizeBetween(11, 12);
  }

  @Test
  void barsOnAScreenThatBecameNarrowerAreClearedWholly() {
    var width = new java.util.concurrent.atomic.AtomicInteger(80);
    var look = new TerminalProgress.Look(Theme.PLAIN, Glyphs.UNICODE, width::get);
    var progress = new TerminalProgress(err, clock, look);
    progress.of("[1] ").sent("a.charm", 0, 100 * MIB);
    progress.of("[2] ").sent("b.charm", 0, 100 * MIB);
    bytes.reset();
    width.set(30);
    clock.millis = 1000;
    progress.of("[1] ").sent("a.charm", 0, 100 * MIB);

    // Each of the two lines of 59 letters takes two lines now.
    assertThat(written()).isEqualTo("\r\u001b[3A\u001b[J[1] a.charm 0 %\n[2] b.charm 0 %");
  }

  @Test
  void withoutUnicodeABarIsMadeOfPlainLetters() {
    var look = new TerminalProgress.Look(Theme.PLAIN, Glyphs.ASCII, () -> 80);
    new TerminalProgress(err, clock, look).sent("ü.charm", 50, 100);

    assertThat(written()).contains("\\u00fc.charm  ############............  50 %");
  }

  @Test
  void aPipeTellsSeveralApart() {
    var progress = new PipeProgress(err, clock, true);
    for (int sent = 0; sent <= 10; sent++) {
      progress.of("[1] ").sent("a.charm", sent, 10);
      progress.of("[2] ").sent("a.charm", sent, 10);
    }
    progress.of("[2] ").phase("review: waiting");

    assertThat(written().lines())
        .hasSize(21)
        .startsWith("[1] a.charm: 10 % of 10 B", "[2] a.charm: 10 % of 10 B")
        .endsWith("[2] review: waiting");
  }
}
