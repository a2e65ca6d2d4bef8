package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.model.Resource;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceRevision;
import dev.craftsh.client.model.ResourceRevisionUpdate;
import dev.craftsh.client.model.ResourceType;
import java.util.List;
import java.util.Optional;

/** Snaps have no resources; nothing is sent (contract/behaviour.md §10). */
public final class NoResources implements Resources {
  @Override
  public List<Resource> list(String name) {
    throw none("Cannot list the resources of " + name);
  }

  @Override
  public List<ResourceRevision> listRevisions(String name, String resource) {
    throw none("Cannot get resource revisions in namespace snap.");
  }

  @Override
  public String push(
      String name,
      String resource,
      String uploadId,
      Optional<ResourceType> type,
      List<ResourceBase> bases) {
    throw none("Cannot push resource " + resource + " of " + name);
  }

  @Override
  public int update(String name, String resource, List<ResourceRevisionUpdate> updates) {
    String what = "Cannot update resource revisions in namespace snap.";
    GatewayResources.requireSome(what, updates);
    throw none(what);
  }

  private static NotSupported none(String what) {
    return NotSupported.because(
        what, "only charms have resources", "use the charm store, or put the file into the snap");
  }
}
