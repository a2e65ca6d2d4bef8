package dev.craftsh.shell.result;

import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.result.Column.Audience;
import dev.craftsh.shell.result.Column.Habit;
import dev.craftsh.shell.result.Column.Kind;
import java.util.List;
import java.util.Optional;

/** The channel map, as people know it from the stores' own tools. */
public final class StatusView implements View<StatusRow> {
  private static final Symbol CLOSED = new Symbol("-", "-", "closed");

  private final boolean withBase;

  /** {@code withBase} is for charms; snaps have none. */
  public StatusView(boolean withBase) {
    this.withBase = withBase;
  }

  @Override
  public List<Column<StatusRow>> columns() {
    return List.of(
        Column.<StatusRow>of("track", row -> row.channel().track()).with(Habit.FOLDED),
        Column.<StatusRow>of("base", StatusRow::base)
            .shownAs(StatusView::platform)
            .holding(Kind.OBJECT)
            .with(Habit.FOLDED)
            .shownTo(withBase ? Audience.EVERYBODY : Audience.MACHINES),
        Column.<StatusRow>of("architecture", StatusRow::architecture)
            .headed("Arch")
            .with(Habit.FOLDED)
            .shownTo(withBase ? Audience.MACHINES : Audience.EVERYBODY),
        Column.<StatusRow>of("channel", StatusRow::channel)
            .shownAs(row -> withoutTrack(row.channel())),
        Column.machines("state", StatusRow::state),
        Column.<StatusRow>of("version", StatusRow::version)
            .shownAs(row -> orSymbol(row, row.version())),
        Column.<StatusRow>number("revision", StatusRow::revision)
            .shownAs(row -> orSymbol(row, row.revision())),
        Column.machines("follows", StatusRow::follows),
        Column.<StatusRow>time("released_at", StatusRow::releasedAt).shownTo(Audience.MACHINES),
        Column.<StatusRow>time("expires_at", StatusRow::expiresAt).with(Habit.IF_ANY),
        Column.<StatusRow>of("resources", StatusRow::resources)
            .holding(Kind.LIST)
            .with(Habit.IF_ANY),
        Column.<StatusRow>people("progress", StatusView::progress).with(Habit.IF_ANY),
        Column.machines("risk", row -> row.channel().risk()),
        Column.machines("branch", row -> row.channel().branch()),
        Column.<StatusRow>number("target_percentage", row -> row.progressive().percentage())
            .shownTo(Audience.MACHINES),
        Column.<StatusRow>number("current_percentage", row -> row.progressive().currentPercentage())
            .shownTo(Audience.MACHINES),
        Column.<StatusRow>of("paused", row -> row.progressive().paused())
            .holding(Kind.BOOLEAN)
            .shownTo(Audience.MACHINES));
  }

  @Override
  public String whenEmpty() {
    return "nothing was released yet; \"release NAME REVISION CHANNEL\" releases a revision";
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
