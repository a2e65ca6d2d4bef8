package dev.craftsh.client.endpoint;

import dev.craftsh.client.model.Resource;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceRevision;
import dev.craftsh.client.model.ResourceRevisionUpdate;
import dev.craftsh.client.model.ResourceType;
import java.util.List;
import java.util.Optional;

/** The resources of a charm. */
public interface Resources {
  /** Lists those that the charm declares. */
  List<Resource> list(String name);

  /** Lists the uploads of one. */
  List<ResourceRevision> listRevisions(String name, String resource);

  /**
   * Announces an upload as a revision of a resource and gives the address where its review can be
   * watched.
   */
  String push(
      String name,
      String resource,
      String uploadId,
      Optional<ResourceType> type,
      List<ResourceBase> bases);

  /** Changes what machines revisions are for, and gives how many were changed. */
  int update(String name, String resource, List<ResourceRevisionUpdate> updates);
}
