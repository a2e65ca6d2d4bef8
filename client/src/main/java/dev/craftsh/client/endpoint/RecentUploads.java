package dev.craftsh.client.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sizes of the files uploaded last: the Snap Store wants to hear them again when an upload is
 * announced.
 */
public final class RecentUploads {
  private static final int REMEMBERED = 1_000;

  private final Map<String, Long> sizes = new LinkedHashMap<>();

  synchronized void add(String uploadId, long bytes) {
    sizes.put(uploadId, bytes);
    if (sizes.size() > REMEMBERED) {
      sizes.remove(sizes.keySet().iterator().next());
    }
  }

  synchronized Optional<Long> size(String uploadId) {
    return Optional.ofNullable(sizes.get(uploadId));
  }
}
