package dev.craftsh.shell.completion;

import java.util.List;

/** What is known of the store without asking it; empty lists where nothing is known yet. */
public interface StoreFacts {

  /** Nothing is known. */
  StoreFacts NONE = (kind, names) -> List.of();

  /** A list of words that a store can give. */
  enum Kind {
    /** Who is logged in; one word, or none. */
    IDENTITY,
    PACKAGES,
    REVISIONS,
    VERSIONS,
    CHANNELS,
    OPEN_CHANNELS,
    TRACKS,
    BASES,
    CATEGORIES,
    RESOURCES,
    RESOURCE_REVISIONS
  }

  /** {@code names} are the package and the resource that the list belongs to, where it has such. */
  List<Proposal> known(Kind kind, List<String> names);
}
