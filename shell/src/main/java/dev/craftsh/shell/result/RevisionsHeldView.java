package dev.craftsh.shell.result;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Revisions and the channels that give them out. */
public final class RevisionsHeldView implements View<Revision> {
  private final @Nullable Map<Integer, List<Channel>> channels;
  private final String whenEmpty;

  /** {@code channels} are those of each revision; null where nobody may tell. */
  public RevisionsHeldView(@Nullable Map<Integer, List<Channel>> channels) {
    this(channels, new RevisionView().whenEmpty());
  }

  /** The same with other words where there is nothing. */
  public RevisionsHeldView(@Nullable Map<Integer, List<Channel>> channels, String whenEmpty) {
    this.channels = channels == null ? null : Map.copyOf(channels);
    this.whenEmpty = whenEmpty;
  }

  @Override
  public List<Column<Revision>> columns() {
    var columns = new ArrayList<>(new RevisionView().columns());
    columns.add(
        2,
        Column.<Revision>of("channels", this::channels)
            .holding(Column.Kind.LIST)
            .optional()
            .with(Column.Habit.IF_ANY)
            .saying("the channels that give it out; none where the login may not see them"));
    return columns;
  }

  private @Nullable List<Channel> channels(Revision revision) {
    return channels == null ? null : channels.getOrDefault(revision.revision(), List.of());
  }

  @Override
  public String whenEmpty() {
    return whenEmpty;
  }
}
