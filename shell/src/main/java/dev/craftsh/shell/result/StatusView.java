package dev.craftsh.shell.result;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.result.Column.Audience;
import dev.craftsh.shell.result.Column.Habit;
import dev.craftsh.shell.result.Column.Kind;
import java.util.List;
import java.util.Optional;

/** The channel map, as people know it from the stores' own tools. */
public final class StatusView implements View<StatusRow> {
  private static final Symbol CLOSED = new Symbol("-", "-", "closed");

  private final boolean withBase;
  private final String whenEmpty;

  /** {@code withBase} is for charms; snaps have none. */
  public StatusView(boolean withBase) {
    this(
        withBase,
        "nothing was released yet; \"release NAME REVISION CHANNEL\" releases a revision");
  }

  /** The same with other words where there is nothing. */
  public StatusView(boolean withBase, String whenEmpty) {
    this.withBase = withBase;
    this.whenEmpty = whenEmpty;
  }

  @Override
  public List<Column<StatusRow>> columns() {
    return List.of(
        Column.<StatusRow>of("track", row -> row.channel().track())
            .saying("the line of versions")
            .with(Habit.FOLDED),
        Column.<StatusRow>of("base", StatusRow::base)
            .optional()
            .saying("the system, for a charm")
            .shownAs(StatusView::platform)
            .holding(Kind.OBJECT)
            .with(Habit.FOLDED)
            .shownTo(withBase ? Audience.EVERYBODY : Audience.MACHINES),
        Column.<StatusRow>of("architecture", StatusRow::architecture)
            .optional()
            .saying("the machines, for a snap")
            .headed("Arch")
            .with(Habit.FOLDED)
            .shownTo(withBase ? Audience.MACHINES : Audience.EVERYBODY),
        Column.<StatusRow>of("channel", StatusRow::channel)
            .saying("track, risk and branch")
            .shownAs(row -> withoutTrack(row.channel()))
            .with(Habit.VITAL),
        Column.<StatusRow>machines("state", StatusRow::state)
            .among(StatusRow.State.class)
            .saying("what the channel does"),
        Column.<StatusRow>of("version", StatusRow::version)
            .optional()
            .saying("what it gives out; none where it has nothing of its own")
            .shownAs(row -> orSymbol(row, row.version())),
        Column.<StatusRow>number("revision", StatusRow::revision)
            .optional()
            .saying("what it gives out; none where it has nothing of its own")
            .shownAs(row -> orSymbol(row, row.revision()))
            .with(Habit.VITAL),
        Column.<StatusRow>machines("follows", StatusRow::follows)
            .optional()
            .saying("the channel whose release is given out instead"),
        Column.<StatusRow>time("released_at", StatusRow::releasedAt)
            .optional()
            .saying("when it was released there")
            .shownTo(Audience.MACHINES),
        Column.<StatusRow>time("expires_at", StatusRow::expiresAt)
            .optional()
            .saying("when its branch ends")
            .with(Habit.IF_ANY),
        Column.<StatusRow>of("resources", StatusRow::resources)
            .saying("what goes with it, for a charm")
            .holding(Kind.LIST)
            .with(Habit.IF_ANY),
        Column.<StatusRow>people("progress", StatusView::progress).with(Habit.IF_ANY),
        Column.<StatusRow>machines("risk", row -> row.channel().risk())
            .among(Risk.class)
            .saying("how stable"),
        Column.<StatusRow>machines("branch", row -> row.channel().branch())
            .optional()
            .saying("the name behind the risk"),
        Column.<StatusRow>number("target_percentage", row -> row.progressive().percentage())
            .optional()
            .saying("the share in percent that is to have it")
            .shownTo(Audience.MACHINES),
        Column.<StatusRow>number("current_percentage", row -> row.progressive().currentPercentage())
            .optional()
            .saying("the share that has it, where the store says")
            .shownTo(Audience.MACHINES),
        Column.<StatusRow>of("paused", row -> row.progressive().paused())
            .saying("whether its progress is stopped")
            .holding(Kind.BOOLEAN)
            .shownTo(Audience.MACHINES));
  }

  @Override
  public String whenEmpty() {
    return whenEmpty;
  }

  private static Object platform(StatusRow row) {
    return row.base().isPresent() ? row.base().get() : row.architecture().orElse("-");
  }

  private static String withoutTrack(Channel channel) {
    var risk = channel.risk().toString();
    return channel.branch().isPresent() ? risk + "/" + channel.branch().get() : risk;
  }

  private static Object progress(StatusRow row) {
    var target = row.progressive().percentage();
    return target.isEmpty()
        ? ""
        : new Advance(
            target.get(), row.progressive().currentPercentage(), row.progressive().paused());
  }

  private static Object orSymbol(StatusRow row, Optional<?> value) {
    return switch (row.state()) {
      case OPEN, PROGRESSING -> value;
      case FOLLOWING ->
          new Symbol("↑", "^", "follows " + row.follows().map(StatusView::withoutTrack).orElse(""));
      case CLOSED -> CLOSED;
    };
  }
}
