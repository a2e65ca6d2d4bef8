package dev.craftsh.shell.result;

import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceRevision;
import java.util.ArrayList;
import java.util.List;

/** Revisions of one resource. */
public final class ResourceRevisionView implements View<ResourceRevision> {

  @Override
  public List<Column<ResourceRevision>> columns() {
    return List.of(
        Column.machines("name", ResourceRevision::name),
        Column.number("revision", ResourceRevision::revision),
        Column.of("type", ResourceRevision::type),
        Column.time("created_at", ResourceRevision::createdAt),
        Column.number("size", ResourceRevision::size),
        Column.<ResourceRevision>of("architectures", revision -> architectures(revision.bases()))
            .holding(Column.Kind.LIST),
        Column.<ResourceRevision>machines("bases", ResourceRevision::bases)
            .holding(Column.Kind.LIST),
        Column.machines("sha256", ResourceRevision::sha256),
        Column.machines("sha3_384", ResourceRevision::sha3_384),
        Column.<ResourceRevision>time("updated_at", ResourceRevision::updatedAt)
            .shownTo(Column.Audience.MACHINES),
        Column.machines("updated_by", ResourceRevision::updatedBy));
  }

  private static List<String> architectures(List<ResourceBase> bases) {
    var found = new ArrayList<String>();
    for (var base : bases) {
      for (var architecture : base.architectures()) {
        if (!found.contains(architecture)) {
          found.add(architecture);
        }
      }
    }
    return found;
  }

  @Override
  public String whenEmpty() {
    return "the resource was never uploaded";
  }
}
