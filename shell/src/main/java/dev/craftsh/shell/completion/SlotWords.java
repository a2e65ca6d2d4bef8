package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.HelpTopics;
import dev.craftsh.shell.command.Slot;
import dev.craftsh.shell.config.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The words that fit a place of a command line. */
final class SlotWords {
  private final CommandRegistry registry;
  private final StoreFacts facts;
  private final FileWords files;
  private final Supplier<List<String>> profiles;

  SlotWords(
      CommandRegistry registry,
      StoreFacts facts,
      FileWords files,
      Supplier<List<String>> profiles) {
    this.registry = registry;
    this.facts = facts;
    this.files = files;
    this.profiles = profiles;
  }

  /** {@code given} holds what the line already says of other kinds. */
  Proposals propose(Slot slot, Map<Slot, String> given, String prefix, int anchor) {
    return switch (slot) {
      case FILE -> files.propose(prefix, anchor);
      case PINNED_RESOURCE -> pinned(given, prefix, anchor);
      case CHANNEL, OPEN_CHANNEL -> lastOfList(slot, given, prefix, anchor);
      default -> Proposals.startingWith(prefix, anchor, words(slot, given));
    };
  }

  /** Asks for what the places ahead of a line need to know, so that it is there when Tab comes. */
  void foresee(LineWords line) {
    for (var slot : line.ahead()) {
      words(slot == Slot.PINNED_RESOURCE ? Slot.RESOURCE : slot, line.given());
    }
  }

  /** Several channels may be joined by commas; the last one is being typed. */
  private Proposals lastOfList(Slot slot, Map<Slot, String> given, String prefix, int anchor) {
    int start = prefix.lastIndexOf(',') + 1;
    return Proposals.startingWith(prefix.substring(start), anchor + start, words(slot, given));
  }

  private Proposals pinned(Map<Slot, String> given, String prefix, int anchor) {
    int colon = prefix.indexOf(':');
    if (colon >= 0) {
      var withResource = new HashMap<>(given);
      withResource.put(Slot.RESOURCE, prefix.substring(0, colon));
      return Proposals.startingWith(
          prefix.substring(colon + 1),
          anchor + colon + 1,
          words(Slot.RESOURCE_REVISION, withResource));
    }
    var names = new ArrayList<Proposal>();
    for (var resource : words(Slot.RESOURCE, given)) {
      names.add(new Proposal(resource.text() + ":", resource.description(), false));
    }
    return Proposals.startingWith(prefix, anchor, names);
  }

  private List<Proposal> words(Slot slot, Map<Slot, String> given) {
    return switch (slot) {
      case PACKAGE -> facts.known(StoreFacts.Kind.PACKAGES, List.of());
      case REVISION -> ofPackage(StoreFacts.Kind.REVISIONS, given);
      case CHANNEL -> ofPackage(StoreFacts.Kind.CHANNELS, given);
      case OPEN_CHANNEL -> ofPackage(StoreFacts.Kind.OPEN_CHANNELS, given);
      case TRACK -> ofPackage(StoreFacts.Kind.TRACKS, given);
      case RESOURCE -> ofPackage(StoreFacts.Kind.RESOURCES, given);
      case RESOURCE_REVISION -> ofResource(given);
      case PROFILE -> plain(profiles.get());
      case COMMAND -> commands();
      case HELP -> helpSubjects();
      case PROFILE_CHOICE -> unfinished(Keys.namesOfProfiles());
      case METADATA_FIELD -> unfinished(slot.choices());
      case CONFIG_KEY -> configKeys();
      case CONFIG_VALUE -> configValues(given.get(Slot.CONFIG_KEY));
      default -> plain(slot.choices());
    };
  }

  private List<Proposal> ofPackage(StoreFacts.Kind kind, Map<Slot, String> given) {
    var name = given.get(Slot.PACKAGE);
    return name == null ? List.of() : facts.known(kind, List.of(name));
  }

  private List<Proposal> ofResource(Map<Slot, String> given) {
    var name = given.get(Slot.PACKAGE);
    var resource = given.get(Slot.RESOURCE);
    return name == null || resource == null
        ? List.of()
        : facts.known(StoreFacts.Kind.RESOURCE_REVISIONS, List.of(name, resource));
  }

  private List<Proposal> commands() {
    var names = new ArrayList<Proposal>();
    for (var command : registry.commands()) {
      names.add(new Proposal(command.spec().name(), command.spec().summary(), true));
    }
    return names;
  }

  private List<Proposal> helpSubjects() {
    var subjects = commands();
    for (var topic : HelpTopics.NAMES) {
      subjects.add(new Proposal(topic, HelpTopics.title(topic), true));
    }
    subjects.add(new Proposal("topics", "what else there is to read about", true));
    return subjects;
  }

  private static List<Proposal> configKeys() {
    var keys = new ArrayList<Proposal>();
    for (var key : Keys.all()) {
      if (key.kept()) {
        keys.add(new Proposal(key.name(), key.summary(), true));
      }
    }
    return keys;
  }

  /** An equals sign and a value go on from each. */
  private static List<Proposal> unfinished(List<String> names) {
    var choices = new ArrayList<Proposal>();
    for (var name : names) {
      choices.add(new Proposal(name + "=", "", false));
    }
    return choices;
  }

  private static List<Proposal> configValues(@Nullable String name) {
    var key = name == null ? null : Keys.kept(name);
    return key == null ? List.of() : plain(key.type().words());
  }

  private static List<Proposal> plain(List<String> words) {
    var proposals = new ArrayList<Proposal>();
    for (var word : words) {
      proposals.add(Proposal.word(word));
    }
    return proposals;
  }
}
