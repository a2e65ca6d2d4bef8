package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.Slot;
import dev.craftsh.shell.config.EditingMode;
import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The keys of the configuration, the settings of a shell, and their values. */
final class ChoiceWords {
  private static final String USUAL = "-default";

  private ChoiceWords() {}

  static List<Proposal> keys() {
    var keys = new ArrayList<Proposal>();
    for (var key : Keys.all()) {
      if (key.kept()) {
        keys.add(new Proposal(key.name(), key.summary(), true));
      }
    }
    return keys;
  }

  /** The keys that a profile may hold; an equals sign and a value go on from each. */
  static List<Proposal> keysOfProfiles() {
    var keys = new ArrayList<Proposal>();
    for (var name : Keys.namesOfProfiles()) {
      var key = Keys.ofProfiles(name);
      keys.add(new Proposal(name + "=", key == null ? "" : key.summary(), false));
    }
    return keys;
  }

  /** The values of a key, where they can be listed. */
  static List<Proposal> values(@Nullable String name) {
    var key = name == null ? null : Keys.kept(name);
    if (key == null) {
      key = name == null ? null : Keys.ofProfiles(name);
    }
    return key == null ? List.of() : values(key);
  }

  private static <T> List<Proposal> values(Key<T> key) {
    var usual = key.text(key.usual());
    var proposals = new ArrayList<Proposal>();
    for (var word : key.type().words()) {
      proposals.add(new Proposal(word, word.equals(usual) ? "the default" : key.summary(), true));
    }
    if (proposals.isEmpty() && !usual.isBlank()) {
      proposals.add(new Proposal(usual, "the default", true));
    }
    return key == Keys.IDLE_TIMEOUT ? listed(Slot.SPAN) : proposals;
  }

  /** The values of a setting of {@code set}. */
  static List<Proposal> ofSetting(@Nullable String name) {
    var proposals = new ArrayList<Proposal>();
    switch (String.valueOf(name)) {
      case "feedback" -> {
        proposals.add(new Proposal("verbose", "also the types of what is declared", true));
        proposals.add(new Proposal("normal", "what was declared, and values", true));
        proposals.add(new Proposal("concise", "values alone", true));
        proposals.add(new Proposal("silent", "nothing", true));
      }
      case "trace" -> {
        proposals.add(new Proposal("full", "every frame", true));
        proposals.add(new Proposal("short", "the line of your own code", true));
      }
      case "dry-run" -> {
        proposals.add(new Proposal("on", "withhold changes and show them", true));
        proposals.add(new Proposal("off", "carry changes out", true));
      }
      case "editing" -> {
        for (var mode : EditingMode.values()) {
          var word = mode.name().toLowerCase(Locale.ROOT);
          proposals.add(new Proposal(word, "the keys of " + word, true));
        }
      }
      default -> {}
    }
    if (name != null) {
      proposals.add(new Proposal(USUAL, "as if nothing was chosen", true));
    }
    return proposals;
  }

  /** The words that are always the same, each with its meaning. */
  static List<Proposal> listed(Slot slot) {
    var proposals = new ArrayList<Proposal>();
    for (var word : slot.words()) {
      boolean goesOn = word.text().endsWith(":");
      proposals.add(new Proposal(word.text(), word.meaning(), !goesOn));
    }
    return proposals;
  }
}
