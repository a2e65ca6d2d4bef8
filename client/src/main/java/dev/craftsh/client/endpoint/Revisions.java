package dev.craftsh.client.endpoint;

import dev.craftsh.client.model.AnnounceOptions;
import dev.craftsh.client.model.ReviewStatus;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.RevisionQuery;
import java.util.List;

/** The uploads of a package. */
public interface Revisions {
  /** Announces an upload and gives the address where its review can be watched. */
  String announce(String name, String uploadId, AnnounceOptions options);

  /** Looks once at a review. */
  List<ReviewStatus> review(String statusUrl);

  /** Lists them, in the store's order. */
  List<Revision> list(String name, RevisionQuery query);
}
