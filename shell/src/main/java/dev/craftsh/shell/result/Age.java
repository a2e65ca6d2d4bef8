package dev.craftsh.shell.result;

import java.time.Duration;

/** How long ago something happened: the longer, the darker, with the letter of its unit. */
public record Age(Duration length) implements Drawing {

  /** From what number of days on an age is told in a unit, and how it is drawn. */
  private enum Unit {
    DAY(1, 0, "░", ".", Tone.GOOD),
    WEEK(7, 14, "▒", "-", Tone.PLAIN),
    MONTH(30, 91, "▓", "+", Tone.DOUBTFUL),
    YEAR(365, 365, "█", "#", Tone.BAD);

    private final int days;
    private final int from;
    private final String shade;
    private final String mark;
    private final Tone tone;

    Unit(int days, int from, String shade, String mark, Tone tone) {
      this.days = days;
      this.from = from;
      this.shade = shade;
      this.mark = mark;
      this.tone = tone;
    }
  }

  /** Whole days; a clock that is behind the store's makes nothing younger than new. */
  public long days() {
    return Math.max(0, length.toDays());
  }

  @Override
  public String unicode() {
    return unit().shade + " " + brief();
  }

  @Override
  public String ascii() {
    return unit().mark + " " + brief();
  }

  @Override
  public String words() {
    long count = count();
    var word = Names.ofConstant(unit());
    return count + " " + word + (count == 1 ? "" : "s");
  }

  @Override
  public Tone tone() {
    return unit().tone;
  }

  private String brief() {
    return count() + Names.ofConstant(unit()).substring(0, 1);
  }

  private long count() {
    return days() / unit().days;
  }

  private Unit unit() {
    var fitting = Unit.DAY;
    for (var unit : Unit.values()) {
      fitting = days() >= unit.from ? unit : fitting;
    }
    return fitting;
  }
}
