package dev.craftsh.shell.result;

import dev.craftsh.client.model.PastRelease;
import java.util.List;

/** What was once done to channels. */
public final class PastReleaseView implements View<PastRelease> {

  @Override
  public List<Column<PastRelease>> columns() {
    return List.of(
        Column.<PastRelease>time("when", PastRelease::when).saying("when it was done"),
        Column.<PastRelease>of("channel", release -> release.channel().toString())
            .saying("which channel"),
        Column.<PastRelease>of("architecture", PastRelease::architecture)
            .saying("for which machines"),
        Column.<PastRelease>number("revision", PastRelease::revision)
            .optional()
            .saying("what was released; none when it was closed")
            .shownAs(release -> release.revision().map(String::valueOf).orElse("closed")),
        Column.<PastRelease>of("version", PastRelease::version)
            .optional()
            .saying("its version, where the store still tells it"),
        Column.<PastRelease>number("progressive", release -> release.progressive().percentage())
            .optional()
            .saying("the share in percent that was to have it")
            .shownTo(Column.Audience.MACHINES),
        Column.<PastRelease>time("expires", PastRelease::expirationDate)
            .optional()
            .saying("when its branch ends")
            .shownTo(Column.Audience.MACHINES));
  }

  @Override
  public String whenEmpty() {
    return "nothing was ever released there";
  }
}
