package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be typed in a place of a command line: a whole word, the last of several, or the second
 * half of a pair.
 */
final class PlaceWords {
  /** Words of these kinds may be joined by commas. */
  private static final Set<Slot> LISTS =
      Set.of(
          Slot.CHANNEL,
          Slot.OPEN_CHANNEL,
          Slot.MORE_STABLE_CHANNEL,
          Slot.ARCHITECTURE,
          Slot.EACH_OF);

  private final SlotWords slots;
  private final FileWords files;

  PlaceWords(SlotWords slots, FileWords files) {
    this.slots = slots;
    this.files = files;
  }

  /** {@code given} holds what the line already says of other kinds. */
  Proposals propose(Slot slot, Map<Slot, String> given, String prefix, int anchor) {
    return switch (slot) {
      case FILE -> files.propose(prefix, anchor);
      case COMPONENT -> component(prefix, anchor);
      case TEXT_OR_FILE -> textOrFile(prefix, anchor);
      case FIELD -> second(prefix, anchor, List.of());
      case METADATA_FIELD -> second(prefix, anchor, begun(slot, '='));
      case PROFILE_CHOICE -> choice(prefix, anchor);
      case PINNED_RESOURCE ->
          pair(Slot.RESOURCE, ':', Slot.RESOURCE_REVISION, given, prefix, anchor);
      case PINNED_CHANNEL -> pinnedChannel(given, prefix, anchor);
      case EACH_OF -> items(given, prefix, anchor);
      default ->
          LISTS.contains(slot)
              ? lastOfList(slot, given, prefix, anchor)
              : Proposals.startingWith(prefix, anchor, slots.words(slot, given, prefix));
    };
  }

  /** The last of several words that are joined by commas. */
  Proposals lastOfList(Slot slot, Map<Slot, String> given, String prefix, int anchor) {
    int start = prefix.lastIndexOf(',') + 1;
    var typed = prefix.substring(start);
    return Proposals.startingWith(typed, anchor + start, slots.words(slot, given, typed));
  }

  /** Asks for what the places ahead of a line need to know, so that it is there when Tab comes. */
  void foresee(LineWords line) {
    for (var slot : line.ahead()) {
      switch (slot) {
        case PINNED_RESOURCE -> slots.words(Slot.RESOURCE, line.given(), "");
        case PINNED_CHANNEL -> slots.words(Slot.CHANNEL, line.given(), "");
        // Looked up where it stands, at no cost.
        case DECLARATION, PAST, JOB, CHANGE, HELP -> {}
        default -> slots.words(slot, line.given(), "");
      }
    }
  }

  /**
   * Files of components are called {@code SNAP+COMPONENT_VERSION.comp} by the tool that packs them.
   */
  private Proposals component(String prefix, int anchor) {
    int equals = prefix.indexOf('=') + 1;
    if (equals > 0) {
      return files.propose(prefix.substring(equals), anchor + equals);
    }
    var found = new ArrayList<Proposal>();
    for (var file : files.propose("", anchor).items()) {
      int plus = file.text().indexOf('+') + 1;
      int end = file.text().indexOf('_', plus);
      if (plus > 0 && end > plus && file.text().endsWith(".comp")) {
        var name = file.text().substring(plus, end);
        found.add(new Proposal(name + "=" + file.text(), file.description(), true));
      }
    }
    return Proposals.startingWith(prefix, anchor, found);
  }

  private Proposals textOrFile(String prefix, int anchor) {
    if (prefix.startsWith("@")) {
      return files.propose(prefix.substring(1), anchor + 1);
    }
    return Proposals.startingWith(
        prefix, anchor, List.of(new Proposal("@", "what a file holds; its name follows", false)));
  }

  /** A word, an equals sign, and a text or a file. */
  private Proposals second(String prefix, int anchor, List<Proposal> first) {
    int equals = prefix.indexOf('=') + 1;
    return equals == 0
        ? Proposals.startingWith(prefix, anchor, first)
        : textOrFile(prefix.substring(equals), anchor + equals);
  }

  private Proposals choice(String prefix, int anchor) {
    int equals = prefix.indexOf('=') + 1;
    if (equals == 0) {
      return Proposals.startingWith(prefix, anchor, ChoiceWords.keysOfProfiles());
    }
    var values = ChoiceWords.values(prefix.substring(0, equals - 1));
    return Proposals.startingWith(prefix.substring(equals), anchor + equals, values);
  }

  private Proposals pair(
      Slot first, char mark, Slot other, Map<Slot, String> given, String prefix, int anchor) {
    int at = prefix.indexOf(mark);
    if (at < 0) {
      var names = new ArrayList<Proposal>();
      for (var word : slots.words(first, given, prefix)) {
        names.add(new Proposal(word.text() + mark, word.description(), false));
      }
      return Proposals.startingWith(prefix, anchor, names);
    }
    var known = new HashMap<>(given);
    known.put(first, prefix.substring(0, at));
    var typed = prefix.substring(at + 1);
    return Proposals.startingWith(typed, anchor + at + 1, slots.words(other, known, typed));
  }

  private Proposals pinnedChannel(Map<Slot, String> given, String prefix, int anchor) {
    var found = pair(Slot.CHANNEL, '=', Slot.REVISION, given, prefix, anchor);
    if (!prefix.endsWith("=")) {
      return found;
    }
    var items = new ArrayList<>(found.items());
    items.add(new Proposal("-", "closed", true));
    return new Proposals(found.anchor(), items);
  }

  /** Names, a query, and files of rows; a folder leads to such. */
  private Proposals items(Map<Slot, String> given, String prefix, int anchor) {
    var names = lastOfList(Slot.EACH_OF, given, prefix, anchor);
    if (names.anchor() != anchor) {
      return names;
    }
    var all = new ArrayList<>(names.items());
    if ("$(".startsWith(prefix)) {
      all.add(new Proposal("$(", "what a command lists; the command follows", false));
    }
    all.addAll(files.propose(prefix, anchor).items());
    return new Proposals(anchor, all);
  }

  private static List<Proposal> begun(Slot slot, char mark) {
    var words = new ArrayList<Proposal>();
    for (var word : slot.words()) {
      words.add(new Proposal(word.text() + mark, word.meaning(), false));
    }
    return words;
  }
}
