package dev.craftsh.shell.result;

import dev.craftsh.client.model.Revision;
import java.util.List;

/** Revisions of a package. */
public final class RevisionView implements View<Revision> {

  @Override
  public List<Column<Revision>> columns() {
    return List.of(
        Column.of("revision", Revision::revision),
        Column.of("version", Revision::version),
        Column.of("status", Revision::status),
        Column.of("created_at", Revision::createdAt),
        Column.of("architectures", Revision::architectures),
        Column.of("size", Revision::size),
        Column.machines("bases", Revision::bases),
        Column.machines("sha3_384", Revision::sha3_384),
        Column.machines("errors", Revision::errors));
  }

  @Override
  public String whenEmpty() {
    return "nothing was uploaded yet; \"upload FILE\" uploads a revision";
  }
}
