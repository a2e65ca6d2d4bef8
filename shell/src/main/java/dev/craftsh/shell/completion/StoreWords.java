package dev.craftsh.shell.completion;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
      case REVISIONS -> revisions(newestFirst(store, names.get(0)));
      case VERSIONS -> ListedChannels.versions(newestFirst(store, names.get(0)));
      case CHANNELS -> new ListedChannels(store.listReleases(names.get(0))).channels(false);
      case OPEN_CHANNELS -> new ListedChannels(store.listReleases(names.get(0))).channels(true);
      case TRACKS -> new ListedChannels(store.listReleases(names.get(0))).tracks();
      case BASES -> new ListedChannels(store.listReleases(names.get(0))).bases();
      case CATEGORIES -> categories(store);
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
      proposals.add(new Proposal(name.name(), described(name), true));
    }
    proposals.sort(Comparator.comparing(Proposal::text));
    return proposals;
  }

  private static String described(RegisteredName name) {
    return name.type().isEmpty() ? name.status() : name.type() + ", " + name.status();
  }

  private static List<Revision> newestFirst(StoreClient store, String name) {
    var newestFirst = new ArrayList<>(store.listRevisions(name));
    newestFirst.sort(Comparator.comparingInt(Revision::revision).reversed());
    return newestFirst;
  }

  private static List<Proposal> revisions(List<Revision> newestFirst) {
    var proposals = new ArrayList<Proposal>();
    for (var revision : newestFirst) {
      var words = revision.version() + date(revision.createdAt());
      proposals.add(new Proposal(String.valueOf(revision.revision()), words, true));
    }
    return proposals;
  }

  private static List<Proposal> categories(StoreClient store) {
    var proposals = new ArrayList<Proposal>();
    for (var category : store.publicStore().categories()) {
      proposals.add(new Proposal(category, "category", true));
    }
    return proposals;
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
}
