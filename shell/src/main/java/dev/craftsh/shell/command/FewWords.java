package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses what is none of the few words that a place takes, before anything is done. */
final class FewWords {
  /** What is none of them is a mistake. */
  private static final Set<Slot> CLOSED =
      Set.of(
          Slot.CONFIG_ACTION,
          Slot.JOURNAL_ACTION,
          Slot.PACKAGE_TYPE,
          Slot.PROFILE_ACTION,
          Slot.RISK,
          Slot.WORLD);

  /** A store may know more of them, so that only what is nearly one of them is a mistake. */
  private static final Set<Slot> OPEN =
      Set.of(
          Slot.ARCHITECTURE,
          Slot.HTTP_METHOD,
          Slot.METADATA_FIELD,
          Slot.METRIC,
          Slot.SETTING,
          Slot.SHELL);

  private FewWords() {}

  /** {@code place} is what the argument or the flag is called. */
  static void check(CommandSpec spec, String place, Slot slot, List<String> values) {
    boolean closed = CLOSED.contains(slot);
    if (!closed && !OPEN.contains(slot)) {
      return;
    }
    for (var value : values) {
      for (var word : words(slot, value)) {
        if (!isKnown(slot, word, closed)) {
          refuseUnless(closed, spec, place, slot, word);
        }
      }
    }
  }

  private static String[] words(Slot slot, String value) {
    return slot == Slot.METADATA_FIELD
        ? new String[] {value.substring(0, Math.max(0, value.indexOf('=')))}
        : value.split(",", 0);
  }

  /** What begins like a known word is a kind of it, as amd64v3 is. */
  private static boolean isKnown(Slot slot, String word, boolean closed) {
    for (var known : slot.choices()) {
      boolean same = known.equalsIgnoreCase(word);
      if (word.isEmpty() || same || (!closed && word.startsWith(known))) {
        return true;
      }
    }
    return false;
  }

  private static void refuseUnless(
      boolean closed, CommandSpec spec, String place, Slot slot, String word) {
    var lower = new ArrayList<String>();
    slot.choices().forEach(known -> lower.add(known.toLowerCase(Locale.ROOT)));
    var nearest = Nearest.to(word, lower).map(found -> slot.choices().get(lower.indexOf(found)));
    if (closed || nearest.isPresent()) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Cannot run " + spec.name(),
          "\"" + word + "\" is no " + place,
          nearest.map(found -> "did you mean " + found + "? ").orElse("")
              + "use one of: "
              + String.join(", ", slot.choices()));
    }
  }
}
