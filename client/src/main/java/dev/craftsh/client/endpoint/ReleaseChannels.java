package dev.craftsh.client.endpoint;

import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Released;
import dev.craftsh.client.model.Releases;
import java.util.List;

/** What is released where. */
public interface ReleaseChannels {
  /** Reads the channel map. */
  Releases list(String name);

  /** Releases revisions and closes channels, in this order. */
  List<Released> release(String name, List<ReleaseRequest> requests);
}
