package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.result.Shape;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a command is called; everything that is said about it derives from here.
 *
 * @param shapes the columns of what it gives, the usual ones first; none where it gives none
 * @param mutates whether it may change what the store holds
 * @param mutatesOnlyWith the words with one of which it does, where it only looks without; else
 *     none
 * @param needs what it cannot do its work without
 * @param inBackground whether it may be a job
 * @param paged whether a person is shown a page of it at a time
 * @param ends exit statuses of its own, beside those that follow from the rest
 */
public record CommandSpec(
    String name,
    List<String> aliases,
    String summary,
    List<Argument> arguments,
    List<Flag> flags,
    List<String> examples,
    List<Shape> shapes,
    boolean mutates,
    Set<String> mutatesOnlyWith,
    Set<Need> needs,
    boolean inBackground,
    boolean paged,
    Set<ExitStatus> ends) {

  /** The flag that says which keys somebody wants as JSON, or that somebody wants to know them. */
  static final String JSON = "json";

  /** What every command understands. */
  public static final List<Flag> COMMON =
      List.of(
          new Flag(
              "output",
              'o',
              "FORMAT",
              Slot.FORMAT,
              false,
              "table, json, ndjson, csv, tsv, yaml, markdown or vertical, this once"),
          new Flag(
              JSON,
              ' ',
              "A,B",
              Slot.COLUMN,
              true,
              "these keys as JSON; without any: which there are"),
          new Flag("columns", ' ', "A,B", Slot.COLUMN, true, "only these columns, in this order"),
          new Flag(
              "sort",
              ' ',
              "-A,B",
              Slot.SORT_KEY,
              true,
              "sort by columns; - puts the largest first"),
          new Flag(
              "filter",
              ' ',
              "A=X",
              Slot.CONDITION,
              true,
              "only such rows; also != ~ > >= < <= and *"),
          new Flag(
              "wide", ' ', "", Slot.FREE, false, "all columns, wider than the screen if need be"),
          new Flag(
              "max-col-width", ' ', "N", Slot.FREE, false, "no text of a table wider than this"),
          new Flag("no-truncate", ' ', "", Slot.FREE, false, "long texts go on below, uncut"),
          new Flag("no-header", ' ', "", Slot.FREE, false, "CSV and TSV without the line of keys"),
          new Flag("help", 'h', "", Slot.FREE, false, "how this command is called"));

  /** Begins the description of a command. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** The flag of that name or letter, without dashes. */
  public Optional<Flag> flag(String nameOrLetter) {
    var own = find(flags, nameOrLetter);
    return own.isPresent() ? own : find(COMMON, nameOrLetter);
  }

  private static Optional<Flag> find(List<Flag> flags, String nameOrLetter) {
    for (var flag : flags) {
      if (flag.name().equals(nameOrLetter)
          || (nameOrLetter.length() == 1 && flag.letter() == nameOrLetter.charAt(0))) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }

  /** Whether it is known which keys its result has, whatever its words are. */
  boolean hasKeys() {
    return !shapes.isEmpty() && shapes.get(0).when().isEmpty();
  }

  /** Whether it changes what the store holds, whatever its words are. */
  boolean alwaysMutates() {
    return mutates && mutatesOnlyWith.isEmpty();
  }

  /** Whether it is about what a store holds, as the commands of the official tools are. */
  public boolean isAboutStore() {
    return !needs.isEmpty();
  }

  /** The line that says which words go where. */
  public String usage() {
    var line = new StringBuilder(name);
    for (var argument : arguments) {
      line.append(' ').append(argument.usage());
    }
    for (var flag : flags) {
      line.append(' ').append(flag.usage());
    }
    return line.toString();
  }

  /** Collects a spec; {@link #build} refuses one without summary or example. */
  public static final class Builder {
    private final String name;
    private final List<String> aliases = new ArrayList<>();
    private final List<Argument> arguments = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<String> examples = new ArrayList<>();
    private @Nullable String summary;
    private final List<Shape> shapes = new ArrayList<>();
    private boolean mutates;
    private final Set<String> mutatesOnlyWith = new HashSet<>();
    private final Set<Need> needs = new HashSet<>();
    private boolean inBackground;
    private boolean paged;
    private final Set<ExitStatus> ends = new HashSet<>();

    private Builder(String name) {
      this.name = name;
    }

    /** Other spellings, such as those of the stores' official tools. */
    public Builder alias(String... names) {
      aliases.addAll(List.of(names));
      return this;
    }

    public Builder summary(String words) {
      summary = words;
      return this;
    }

    public Builder argument(String argument, Slot slot) {
      arguments.add(new Argument(argument, slot, true, false));
      return this;
    }

    public Builder optional(String argument, Slot slot) {
      arguments.add(new Argument(argument, slot, false, false));
      return this;
    }

    /** One or more words. */
    public Builder repeated(String argument, Slot slot) {
      arguments.add(new Argument(argument, slot, true, true));
      return this;
    }

    /** Any number of words, or none. */
    public Builder any(String argument, Slot slot) {
      arguments.add(new Argument(argument, slot, false, true));
      return this;
    }

    /** The last argument may also stand behind this flag, as the stores' tools have it. */
    public Builder orBehind(String flag) {
      var last = arguments.remove(arguments.size() - 1);
      arguments.add(new Argument(last.name(), last.slot(), last.required(), last.repeated(), flag));
      return this;
    }

    /** A flag that stands for itself. */
    public Builder flag(String flag, String words) {
      flags.add(new Flag(flag, ' ', "", Slot.FREE, false, words));
      return this;
    }

    /** A flag that stands for itself and has a short form. */
    public Builder switchFlag(String flag, char letter, String words) {
      flags.add(new Flag(flag, letter, "", Slot.FREE, false, words));
      return this;
    }

    /** A flag with a value; {@code letter} is a blank when it has no short form. */
    public Builder option(String flag, char letter, String value, Slot slot, String words) {
      flags.add(new Flag(flag, letter, value, slot, false, words));
      return this;
    }

    /** A flag with a value that may be given several times. */
    public Builder options(String flag, char letter, String value, Slot slot, String words) {
      flags.add(new Flag(flag, letter, value, slot, true, words));
      return this;
    }

    public Builder example(String line) {
      examples.add(line);
      return this;
    }

    /** Says what the columns of its result are, for help, for the reference and for checking. */
    public <T> Builder gives(View<T> columns) {
      return gives("", columns);
    }

    /** The same for what it gives in some cases only; {@code when} completes "where …". */
    public <T> Builder gives(String when, View<T> columns) {
      shapes.add(new Shape(when, columns));
      return this;
    }

    /** Says what it cannot do its work without. */
    public Builder needs(Need... some) {
      needs.addAll(List.of(some));
      return this;
    }

    /**
     * Says that the command changes the store; where arguments or flags are named, only with one of
     * those.
     */
    public Builder mutates(String... onlyWith) {
      mutates = true;
      mutatesOnlyWith.addAll(List.of(onlyWith));
      return this;
    }

    /** Says that it does nothing but ask the store, so that it may be a job. */
    public Builder inBackground() {
      inBackground = true;
      return this;
    }

    /** Says that there may be many rows, of which the first matter most. */
    public Builder paged() {
      paged = true;
      return this;
    }

    /** Names exit statuses that it has besides those of most commands. */
    public Builder mayEnd(ExitStatus... some) {
      ends.addAll(List.of(some));
      return this;
    }

    public CommandSpec build() {
      if (summary == null || summary.isBlank() || examples.isEmpty()) {
        throw new IllegalStateException("command " + name + " needs a summary and an example");
      }
      return new CommandSpec(
          name,
          List.copyOf(aliases),
          summary,
          List.copyOf(arguments),
          List.copyOf(flags),
          List.copyOf(examples),
          List.copyOf(shapes),
          mutates,
          Set.copyOf(mutatesOnlyWith),
          Set.copyOf(needs),
          mutates || inBackground,
          paged,
          Set.copyOf(ends));
    }
  }
}
