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
        Column.<ResourceRevision>machines("name", ResourceRevision::name).saying("the resource"),
        Column.<ResourceRevision>number("revision", ResourceRevision::revision)
            .saying("the number the store gave it, from 1"),
        Column.<ResourceRevision>of("type", ResourceRevision::type).saying("file or oci-image"),
        Column.<ResourceRevision>time("created_at", ResourceRevision::createdAt)
            .saying("when it was uploaded"),
        Column.<ResourceRevision>number("size", ResourceRevision::size).saying("bytes"),
        Column.<ResourceRevision>of("architectures", revision -> architectures(revision.bases()))
            .saying("what it is for")
            .holding(Column.Kind.LIST),
        Column.<ResourceRevision>machines("bases", ResourceRevision::bases)
            .saying("the machines it is for")
            .holding(Column.Kind.LIST),
        Column.<ResourceRevision>machines("sha256", ResourceRevision::sha256)
            .saying("the file's hash in hex"),
        Column.<ResourceRevision>machines("sha3_384", ResourceRevision::sha3_384)
            .saying("the file's hash in hex"),
        Column.<ResourceRevision>time("updated_at", ResourceRevision::updatedAt)
            .optional()
            .saying("when its architectures were last chosen")
            .shownTo(Column.Audience.MACHINES),
        Column.<ResourceRevision>machines("updated_by", ResourceRevision::updatedBy)
            .optional()
            .saying("who chose them"));
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
