package dev.craftsh.shell.result;

import dev.craftsh.client.model.Revision;
import dev.craftsh.shell.result.Column.Kind;
import java.util.List;

/** Revisions of a package. */
public final class RevisionView implements View<Revision> {

  @Override
  public List<Column<Revision>> columns() {
    return List.of(
        Column.<Revision>number("revision", Revision::revision)
            .saying("the number the store gave it, from 1"),
        Column.<Revision>of("version", Revision::version).saying("the author's own text, or empty"),
        Column.<Revision>of("status", Revision::status)
            .saying("how far it got, in the store's own words")
            .shownAs(revision -> revision.status().replace('_', ' ')),
        Column.<Revision>time("created_at", Revision::createdAt)
            .optional()
            .saying("when it was uploaded"),
        Column.<Revision>of("architectures", Revision::architectures)
            .saying("what it runs on")
            .holding(Kind.LIST),
        Column.<Revision>number("size", Revision::size).optional().saying("bytes"),
        Column.<Revision>machines("bases", Revision::bases)
            .saying("the systems that a charm was built for; none for a snap")
            .holding(Kind.LIST),
        Column.<Revision>machines("sha3_384", Revision::sha3_384)
            .saying("the file's hash in hex, or empty"),
        Column.<Revision>machines("errors", Revision::errors)
            .saying("why its review refused it")
            .holding(Kind.LIST));
  }

  @Override
  public String whenEmpty() {
    return "nothing was uploaded yet; \"upload FILE\" uploads a revision";
  }
}
