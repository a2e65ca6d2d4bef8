package dev.craftsh.shell.result;

import dev.craftsh.client.model.PastRelease;
import java.util.List;

/** What was once done to channels. */
public final class PastReleaseView implements View<PastRelease> {

  @Override
  public List<Column<PastRelease>> columns() {
    return List.of(
        Column.time("when", PastRelease::when),
        Column.of("channel", release -> release.channel().toString()),
        Column.of("architecture", PastRelease::architecture),
        Column.<PastRelease>number("revision", PastRelease::revision)
            .shownAs(release -> release.revision().map(String::valueOf).orElse("closed")),
        Column.<PastRelease>number("progressive", release -> release.progressive().percentage())
            .shownTo(Column.Audience.MACHINES),
        Column.<PastRelease>time("expires", PastRelease::expirationDate)
            .shownTo(Column.Audience.MACHINES));
  }

  @Override
  public String whenEmpty() {
    return "nothing was ever released there";
  }
}
