package dev.craftsh.shell.result;

import dev.craftsh.client.model.Track;
import java.util.List;

/** Lines of versions of a package. */
public final class TrackView implements View<Track> {

  @Override
  public List<Column<Track>> columns() {
    return List.of(
        Column.<Track>of("name", Track::name).saying("as it stands before the risk in a channel"),
        Column.<Track>of("status", Track::status)
            .saying("active, default or closed in the Snap Store; empty at Charmhub"),
        Column.<Track>time("created_at", Track::createdAt).optional().saying("when it was made"),
        Column.<Track>of("version_pattern", Track::versionPattern)
            .optional()
            .saying("what versions released to it have to match"),
        Column.<Track>number("automatic_phasing_percentage", Track::automaticPhasingPercentage)
            .optional()
            .saying("the share of machines that each phase adds")
            .shownTo(Column.Audience.MACHINES));
  }

  @Override
  public String whenEmpty() {
    return "no tracks but latest";
  }
}
