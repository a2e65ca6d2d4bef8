package dev.craftsh.shell.completion;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.model.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Turns the store's lists into proposals, best first. */
final class StoreWords {
  private static final int DATE_LENGTH = "2026-11-22".length();

  private StoreWords() {}

  static List<Proposal> read(StoreClient store, StoreFacts.Kind kind, List<String> names) {
    return switch (kind) {
      case IDENTITY -> identity(store);
      case PACKAGES -> packages(store);
      case REVISIONS -> revisions(store.listRevisions(names.get(0)));
      case CHANNELS -> channels(store, names.get(0), false);
      case OPEN_CHANNELS -> openChannels(store, names.get(0));
      case TRACKS -> channels(store, names.get(0), true);
      case RESOURCES -> resources(store, names.get(0));
      case RESOURCE_REVISIONS -> resourceRevisions(store, names.get(0), names.get(1));
    };
  }

  /** Who it is, and when that ends. */
  private static List<Proposal> identity(StoreClient store) {
    var whoami = store.whoami();
    var expires = whoami.expires().map(Instant::toString).orElse("");
    return List.of(new Proposal(whoami.account().username(), expires, true));
  }

  private static List<Proposal> packages(StoreClient store) {
    var proposals = new ArrayList<Proposal>();
    for (var name : store.listRegisteredNames(true)) {
      proposals.add(new Proposal(name.name(), name.type(), true));
    }
    proposals.sort(Comparator.comparing(Proposal::text));
    return proposals;
  }

  private static List<Proposal> revisions(List<Revision> revisions) {
    var newestFirst = new ArrayList<>(revisions);
    newestFirst.sort(Comparator.comparingInt(Revision::revision).reversed());
    var proposals = new ArrayList<Proposal>();
    for (var revision : newestFirst) {
      var words = revision.version() + date(revision.createdAt());
      proposals.add(new Proposal(String.valueOf(revision.revision()), words, true));
    }
    return proposals;
  }

  private static List<Proposal> channels(StoreClient store, String name, boolean tracksOnly) {
    var words = new LinkedHashSet<String>();
    for (var offered : store.listReleases(name).channels()) {
      words.add(tracksOnly ? offered.channel().track() : offered.channel().toString());
    }
    return plain(words);
  }

  private static List<Proposal> openChannels(StoreClient store, String name) {
    var words = new LinkedHashSet<String>();
    for (var entry : store.listReleases(name).channelMap()) {
      words.add(entry.channel().toString());
    }
    return plain(words);
  }

  private static List<Proposal> resources(StoreClient store, String name) {
    var proposals = new ArrayList<Proposal>();
    for (var resource : store.listResources(name)) {
      proposals.add(new Proposal(resource.name(), resource.type(), true));
    }
    return proposals;
  }

  private static List<Proposal> resourceRevisions(StoreClient store, String name, String resource) {
    var proposals = new ArrayList<Proposal>();
    for (var revision : store.listResourceRevisions(name, resource)) {
      var words = date(Optional.of(revision.createdAt())).strip();
      proposals.add(new Proposal(String.valueOf(revision.revision()), words, true));
    }
    proposals.sort(
        Comparator.comparingInt((Proposal item) -> Integer.parseInt(item.text())).reversed());
    return proposals;
  }

  private static String date(Optional<Instant> when) {
    return when.map(time -> "  " + time.toString().substring(0, DATE_LENGTH)).orElse("");
  }

  private static List<Proposal> plain(Iterable<String> words) {
    var proposals = new ArrayList<Proposal>();
    for (var word : words) {
      proposals.add(Proposal.word(word));
    }
    return proposals;
  }
}
