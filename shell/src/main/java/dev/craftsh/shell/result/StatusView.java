package dev.craftsh.shell.result;

import dev.craftsh.client.model.Channel;
import java.util.List;
import java.util.Optional;

/** The channel map, as people know it from the stores' own tools. */
public final class StatusView implements View<StatusRow> {
  private final boolean withBase;

  /** {@code withBase} is for charms; snaps have none. */
  public StatusView(boolean withBase) {
    this.withBase = withBase;
  }

  @Override
  public List<Column<StatusRow>> columns() {
    return List.of(
        Column.of("track", row -> row.channel().track()),
        withBase
            ? Column.<StatusRow>of("base", StatusRow::base).shownAs(StatusView::platform)
            : Column.<StatusRow>of("architecture", StatusRow::architecture).headed("Arch"),
        Column.<StatusRow>of("channel", StatusRow::channel)
            .shownAs(row -> withoutTrack(row.channel())),
        Column.machines("state", StatusRow::state),
        Column.<StatusRow>of("version", StatusRow::version)
            .shownAs(row -> orSymbol(row, row.version())),
        Column.<StatusRow>of("revision", StatusRow::revision)
            .shownAs(row -> orSymbol(row, row.revision())),
        Column.machines("follows", StatusRow::follows),
        Column.machines("released_at", StatusRow::releasedAt),
        Column.machines("expires_at", StatusRow::expiresAt),
        Column.of("resources", StatusRow::resources));
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

  private static Object orSymbol(StatusRow row, Optional<?> value) {
    return switch (row.state()) {
      case OPEN -> value;
      case FOLLOWING -> "↑";
      case CLOSED -> "-";
    };
  }
}
