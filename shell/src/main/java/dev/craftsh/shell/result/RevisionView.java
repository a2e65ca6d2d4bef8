package dev.craftsh.shell.result;

import dev.craftsh.client.model.Revision;
import dev.craftsh.shell.result.Column.Kind;
import java.util.List;

/** Revisions of a package. */
public final class RevisionView implements View<Revision> {

  @Override
  public List<Column<Revision>> columns() {
    return List.of(
        Column.number("revision", Revision::revision),
        Column.of("version", Revision::version),
        Column.<Revision>of("status", Revision::status)
            .shownAs(revision -> revision.status().replace('_', ' ')),
        Column.time("created_at", Revision::createdAt),
        Column.<Revision>of("architectures", Revision::architectures).holding(Kind.LIST),
        Column.number("size", Revision::size),
        Column.<Revision>machines("bases", Revision::bases).holding(Kind.LIST),
        Column.machines("sha3_384", Revision::sha3_384),
        Column.<Revision>machines("errors", Revision::errors).holding(Kind.LIST));
  }

  @Override
  public String whenEmpty() {
    return "nothing was uploaded yet; \"upload FILE\" uploads a revision";
  }
}
