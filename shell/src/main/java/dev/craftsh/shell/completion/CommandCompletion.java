package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.Command;
import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.command.Flag;
import dev.craftsh.shell.command.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Completes a command line: the command's name, then its flags and the words in their places. */
final class CommandCompletion {
  /** Whose lines run here as they are; the second word of such a line names the command. */
  private static final Set<String> TOOLS = Set.of("snapcraft", "charmcraft");

  /** How long the mark is that begins a query. */
  private static final int QUERY = 2;

  private final CommandRegistry registry;
  private final PlaceWords places;
  private final ShellFacts own;
  private final Function<CommandSpec, Optional<String>> obstacle;

  CommandCompletion(
      CommandRegistry registry,
      PlaceWords places,
      ShellFacts own,
      Function<CommandSpec, Optional<String>> obstacle) {
    this.registry = registry;
    this.places = places;
    this.own = own;
    this.obstacle = obstacle;
  }

  /** {@code text} ends at the cursor. */
  Proposals propose(String text) {
    var typed = TypedWords.of(text);
    var proposals = unquoted(typed);
    return typed.quote() == ' ' ? escaped(proposals) : closed(proposals, typed.quote());
  }

  /** Has everything asked for that the places still open on the line may need. */
  void foresee(String text) {
    propose(text);
    var before = command(TypedWords.of(text).before());
    if (!before.isEmpty()) {
      registry
          .find(bare(before.get(0)))
          .ifPresent(found -> places.foresee(LineWords.of(found.spec(), rest(before))));
    }
  }

  private Proposals unquoted(TypedWords typed) {
    var before = command(typed.before());
    if (before.isEmpty()) {
      var names = typed.before().isEmpty() ? names(typed.current()) : toolNames();
      return Proposals.startingWith(typed.current(), typed.start(), names);
    }
    var last = before.get(before.size() - 1);
    if (last.equals(">") || last.equals(">>")) {
      return places.propose(Slot.FILE, Map.of(), typed.current(), typed.start());
    }
    var command = registry.find(bare(before.get(0)));
    return command.isEmpty() || before.contains("|") || typed.current().startsWith("|")
        ? Proposals.none(typed.start())
        : inCommand(command.get().spec(), rest(before), typed);
  }

  /** The words from the command's name on. */
  private static List<String> command(List<String> words) {
    boolean tool = !words.isEmpty() && TOOLS.contains(bare(words.get(0)));
    return tool ? rest(words) : words;
  }

  private static List<String> rest(List<String> words) {
    return words.subList(1, words.size());
  }

  private static Proposals escaped(Proposals proposals) {
    var items = new ArrayList<Proposal>();
    for (var item : proposals.items()) {
      items.add(new Proposal(escaped(item.text()), item.description(), item.last()));
    }
    return new Proposals(proposals.anchor(), items);
  }

  private static String escaped(String word) {
    var text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (Character.isWhitespace(letter) || "\"'\\".indexOf(letter) >= 0) {
        text.append('\\');
      }
      text.append(letter);
    }
    return text.toString();
  }

  /** A finished word takes its closing quote along. */
  private static Proposals closed(Proposals proposals, char quote) {
    var items = new ArrayList<Proposal>();
    for (var item : proposals.items()) {
      if (item.text().indexOf(quote) < 0 && (quote == '\'' || item.text().indexOf('\\') < 0)) {
        var text = item.last() ? item.text() + quote : item.text();
        items.add(new Proposal(text, item.description(), item.last()));
      }
    }
    return new Proposals(proposals.anchor(), items);
  }

  private static String bare(String word) {
    return word.startsWith("/") ? word.substring(1) : word;
  }

  /** Commands by name; after a slash with the slash, and what was typed before by its number. */
  List<Proposal> names(String prefix) {
    var names = new ArrayList<Proposal>();
    var slash = prefix.startsWith("/") ? "/" : "";
    if (prefix.startsWith("/-")) {
      for (var line : own.typed()) {
        names.add(new Proposal(slash + line.text(), line.description(), true));
      }
    }
    for (var command : registry.commands()) {
      var spec = command.spec();
      var name = slash + spec.name();
      // Aliases are for fingers that know them; they would only crowd a list of all.
      boolean aliases = prefix.length() > slash.length() + 1;
      if (name.startsWith(prefix) || aliases) {
        var words = summary(spec);
        names.add(new Proposal(name, words, true));
        for (var alias : aliases ? spec.aliases() : List.<String>of()) {
          names.add(new Proposal(slash + alias, words, true));
        }
      }
    }
    return names;
  }

  private String summary(CommandSpec spec) {
    return obstacle.apply(spec).map(why -> "not now: " + why).orElse(spec.summary());
  }

  /** What follows the name of an official tool: commands, in its spellings too. */
  private List<Proposal> toolNames() {
    var names = new ArrayList<Proposal>();
    for (var command : registry.commands()) {
      var spec = command.spec();
      if (spec.isAboutStore()) {
        names.add(new Proposal(spec.name(), spec.summary(), true));
        spec.aliases().forEach(alias -> names.add(new Proposal(alias, spec.summary(), true)));
      }
    }
    return names;
  }

  private Proposals inCommand(CommandSpec spec, List<String> words, TypedWords typed) {
    var inner = inner(spec, words, typed);
    if (inner.isPresent()) {
      return inner.get();
    }
    var current = typed.current();
    var line = LineWords.of(spec, words);
    int equals = current.startsWith("--") ? current.indexOf('=') : -1;
    if (line.openFlag().isPresent()) {
      return value(spec, line.openFlag().get(), line, current, typed.start());
    }
    if (equals > 0) {
      var flag = LineWords.flag(spec, current.substring(0, equals));
      int start = typed.start() + equals + 1;
      return flag.isEmpty()
          ? Proposals.none(typed.start())
          : value(spec, flag.get(), line, current.substring(equals + 1), start);
    }
    boolean takesNumbers = line.next().filter(next -> next.slot() == Slot.PAST).isPresent();
    if (current.startsWith("-") && (!takesNumbers || current.startsWith("--"))) {
      return Proposals.startingWith(current, typed.start(), flags(spec, words));
    }
    return line.next().isEmpty()
        ? Proposals.none(typed.start())
        : places.propose(line.next().get().slot(), line.given(), current, typed.start());
  }

  /** What fits a command line inside this one; empty where the cursor is in none. */
  private Optional<Proposals> inner(CommandSpec spec, List<String> words, TypedWords typed) {
    int before = typed.before().size() - words.size();
    var start = InnerLine.start(spec, words);
    if (start.isPresent()) {
      return typed.current().startsWith("{")
          ? Optional.of(columns(words, typed))
          : Optional.of(unquoted(typed.from(before + start.getAsInt(), 0)));
    }
    var all = new ArrayList<>(words);
    all.add(typed.current());
    var query =
        spec.arguments().stream().anyMatch(argument -> argument.slot() == Slot.EACH_OF)
            ? InnerLine.openQuery(all)
            : OptionalInt.empty();
    return query.isPresent()
        ? Optional.of(unquoted(typed.from(before + query.getAsInt(), QUERY)))
        : Optional.empty();
  }

  /** The places of a line that is carried out for many: the columns of the query before it. */
  private Proposals columns(List<String> words, TypedWords typed) {
    var columns = new ArrayList<Proposal>();
    var first = words.isEmpty() ? "" : words.get(0);
    var query =
        first.startsWith("$(")
            ? registry.find(first.substring(QUERY).replace(")", ""))
            : Optional.<Command>empty();
    if (query.isPresent()) {
      for (var column : ColumnWords.of(query.get().spec())) {
        columns.add(new Proposal("{" + column.text() + "}", column.description(), true));
      }
    } else {
      columns.add(new Proposal("{name}", "the name", true));
    }
    return Proposals.startingWith(typed.current(), typed.start(), columns);
  }

  private Proposals value(CommandSpec spec, Flag flag, LineWords line, String typed, int start) {
    if (ColumnWords.fit(flag.slot())) {
      return ColumnWords.propose(spec, registry, flag.slot(), typed, start);
    }
    return flag.valueName().contains(",")
        ? places.lastOfList(flag.slot(), line.given(), typed, start)
        : places.propose(flag.slot(), line.given(), typed, start);
  }

  private static List<Proposal> flags(CommandSpec spec, List<String> words) {
    var all = new ArrayList<Flag>(spec.flags());
    all.addAll(CommandSpec.COMMON);
    var proposals = new ArrayList<Proposal>();
    for (var flag : all) {
      var text = "--" + flag.name();
      if (flag.repeated() || !words.contains(text)) {
        proposals.add(new Proposal(text, flag.summary(), true));
      }
    }
    return proposals;
  }
}
