package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Releases;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which channel gives out which revision of which resource. */
final class ReleasedResources implements View<ReleasedResources.Row> {

  /** A resource of one channel, for one kind of machine. */
  record Row(
      String resource, Optional<Integer> revision, Channel channel, String platform, int charm) {}

  static Result of(Releases releases) {
    var rows = new ArrayList<Row>();
    for (var entry : releases.channelMap()) {
      for (var resource : entry.resources()) {
        rows.add(
            new Row(
                resource.name(),
                resource.revision(),
                entry.channel(),
                entry.platform(),
                entry.revision()));
      }
    }
    return Result.rows(new ReleasedResources(), rows);
  }

  @Override
  public List<Column<Row>> columns() {
    return List.of(
        Column.<Row>of("resource", Row::resource).saying("its name"),
        Column.<Row>number("revision", Row::revision)
            .optional()
            .saying("its revision; none where none was uploaded"),
        Column.<Row>of("channel", Row::channel).saying("where it is given out"),
        Column.<Row>of("platform", Row::platform).saying("for which machines"),
        Column.<Row>number("charm_revision", Row::charm).saying("the revision of the charm"));
  }

  @Override
  public String whenEmpty() {
    return "no release has resources";
  }
}
