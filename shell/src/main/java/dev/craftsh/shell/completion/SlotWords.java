package dev.craftsh.shell.completion;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.HelpTopics;
import dev.craftsh.shell.command.Slot;
import dev.craftsh.shell.command.Stability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that fit a place of a command line, all of them. */
final class SlotWords {
  private static final int[] DAYS_AGO = {1, 7, 29, 90, 365};

  private final CommandRegistry registry;
  private final StoreFacts facts;
  private final ShellFacts own;

  SlotWords(CommandRegistry registry, StoreFacts facts, ShellFacts own) {
    this.registry = registry;
    this.facts = facts;
    this.own = own;
  }

  /** {@code given} holds what the line already says of other kinds. */
  List<Proposal> words(Slot slot, Map<Slot, String> given, String typed) {
    return switch (slot) {
      case PACKAGE, EACH_OF -> facts.known(StoreFacts.Kind.PACKAGES, List.of());
      case REVISION -> ofPackage(StoreFacts.Kind.REVISIONS, given);
      case HELD -> held(given);
      case VERSION -> ofPackage(StoreFacts.Kind.VERSIONS, given);
      case CHANNEL -> channels(given);
      case OPEN_CHANNEL -> ofPackage(StoreFacts.Kind.OPEN_CHANNELS, given);
      case MORE_STABLE_CHANNEL -> moreStable(given);
      case TRACK -> ofPackage(StoreFacts.Kind.TRACKS, given);
      case BASE -> ofPackage(StoreFacts.Kind.BASES, given);
      case CATEGORY -> facts.known(StoreFacts.Kind.CATEGORIES, List.of());
      case RESOURCE -> ofPackage(StoreFacts.Kind.RESOURCES, given);
      case RESOURCE_REVISION -> ofResource(given);
      case API_PATH ->
          ApiPaths.of(own.namespace(), typed, facts.known(StoreFacts.Kind.PACKAGES, List.of()));
      default -> ofShell(slot, given);
    };
  }

  private List<Proposal> ofShell(Slot slot, Map<Slot, String> given) {
    return switch (slot) {
      case PROFILE -> own.profiles();
      case DECLARATION -> own.declarations();
      case PAST -> past();
      case JOB -> own.jobs();
      case CHANGE -> own.changes();
      case COMMAND -> commands();
      case HELP -> helpSubjects();
      case CONFIG_KEY -> ChoiceWords.keys();
      case CONFIG_VALUE -> configValues(given.get(Slot.CONFIG_KEY));
      case SETTING_VALUE -> ChoiceWords.ofSetting(given.get(Slot.SETTING));
      case DAY -> days(own.today());
      default -> ChoiceWords.listed(slot);
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

  private List<Proposal> held(Map<Slot, String> given) {
    var revisions = new ArrayList<>(ofPackage(StoreFacts.Kind.REVISIONS, given));
    revisions.add(new Proposal("nothing", "only if it is closed", true));
    return revisions;
  }

  /** Of no package in particular, those of its default track. */
  private List<Proposal> channels(Map<Slot, String> given) {
    return given.containsKey(Slot.PACKAGE)
        ? ofPackage(StoreFacts.Kind.CHANNELS, given)
        : ChoiceWords.listed(Slot.RISK);
  }

  private List<Proposal> moreStable(Map<Slot, String> given) {
    var source = given.get(Slot.OPEN_CHANNEL);
    var all = ofPackage(StoreFacts.Kind.CHANNELS, given);
    var from = source == null ? null : channel(source);
    if (from == null) {
      return all;
    }
    var offered = new ArrayList<Proposal>();
    for (var proposal : all) {
      var to = channel(proposal.text());
      if (to != null && isMoreStable(from, to)) {
        offered.add(proposal);
      }
    }
    return offered;
  }

  /** Above stable there are other tracks alone. */
  private static boolean isMoreStable(Channel from, Channel to) {
    boolean rises = to.risk().compareTo(from.risk()) < 0 && to.branch().isEmpty();
    boolean across = from.risk() == Risk.STABLE && to.risk() == Risk.STABLE;
    return Stability.rises(from, to) && (rises || across);
  }

  private static @Nullable Channel channel(String text) {
    var last = text.substring(text.lastIndexOf('/') + 1);
    boolean whole = text.indexOf('/') >= 0 || Risk.named(last).isPresent();
    try {
      return whole ? Channel.parse(text) : null;
    } catch (RuntimeException unfinished) {
      return null;
    }
  }

  private List<Proposal> past() {
    var past = new ArrayList<>(own.typed());
    past.addAll(own.declarations());
    return past;
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

  private List<Proposal> configValues(@Nullable String key) {
    return "profile".equals(key) ? own.profiles() : ChoiceWords.values(key);
  }

  private static List<Proposal> days(LocalDate today) {
    var days = new ArrayList<Proposal>();
    for (int ago : DAYS_AGO) {
      var words = ago == 1 ? "yesterday" : ago + " days ago";
      days.add(new Proposal(today.minusDays(ago).toString(), words, true));
    }
    return days;
  }
}
