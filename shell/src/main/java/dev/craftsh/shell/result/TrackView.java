package dev.craftsh.shell.result;

import dev.craftsh.client.model.Track;
import java.util.List;

/** Lines of versions of a package. */
public final class TrackView implements View<Track> {

  @Override
  public List<Column<Track>> columns() {
    return List.of(
        Column.of("name", Track::name),
        Column.of("status", Track::status),
        Column.time("created_at", Track::createdAt),
        Column.of("version_pattern", Track::versionPattern),
        Column.<Track>number("automatic_phasing_percentage", Track::automaticPhasingPercentage)
            .shownTo(Column.Audience.MACHINES));
  }

  @Override
  public String whenEmpty() {
    return "no tracks but latest";
  }
}
