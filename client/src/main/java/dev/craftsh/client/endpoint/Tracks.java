package dev.craftsh.client.endpoint;

import dev.craftsh.client.model.Track;
import dev.craftsh.client.model.TrackRequest;
import java.util.List;

/** The tracks of a package. */
public interface Tracks {
  /** Lists them. */
  List<Track> list(String name);

  /** Creates some and gives how many are new. */
  int create(String name, List<TrackRequest> tracks);
}
