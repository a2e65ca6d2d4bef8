package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.CommandRegistry;
import dev.craftsh.shell.command.CommandSpec;
import dev.craftsh.shell.engine.SnippetHelp;
import dev.craftsh.shell.engine.Snippets;
import dev.craftsh.shell.interpreter.Classifier;
import dev.craftsh.shell.interpreter.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Proposes what may follow at the cursor, for commands and for Java. */
public final class Completion {
  private final CommandCompletion commands;
  private final JavaStrings strings;
  private final Supplier<Snippets> snippets;
  private final Classifier classifier;

  /**
   * @param own what the shell itself can list
   * @param classifier tells whether a line will be run as a command
   * @param obstacle says why a command would be refused now
   * @param snippets asked for only where Java stands
   */
  public Completion(
      CommandRegistry registry,
      StoreFacts facts,
      Function<String, Path> files,
      ShellFacts own,
      Classifier classifier,
      Function<CommandSpec, Optional<String>> obstacle,
      Supplier<Snippets> snippets) {
    var slots = new SlotWords(registry, facts, own);
    var places = new PlaceWords(slots, new FileWords(files));
    this.commands = new CommandCompletion(registry, places, own, obstacle);
    this.strings = new JavaStrings(places, commands);
    this.classifier = classifier;
    this.snippets = snippets;
  }

  /** What may stand at {@code cursor}; never waits for the network and runs nothing. */
  public Proposals propose(String text, int cursor) {
    var all = text.substring(0, cursor);
    int start = LastUnit.start(all, classifier);
    var found = propose(all.substring(start));
    return new Proposals(start + found.anchor(), found.items());
  }

  private Proposals propose(String typed) {
    boolean firstWord = isFirstWord(typed);
    if (!firstWord && isCommand(typed)) {
      return commands.propose(typed);
    }
    var inString = strings.propose(typed);
    if (inString.isPresent()) {
      return inString.get();
    }
    if (!firstWord) {
      return java(typed);
    }
    var names = commands.propose(typed);
    if (typed.isBlank() || typed.stripLeading().startsWith("/")) {
      return names;
    }
    return merged(names, java(typed));
  }

  /**
   * Starts asking the store for what is wanted next, so that it is there when Tab comes. To be
   * called while a person types; looks at no Java but the strings in it.
   */
  public void foresee(String text) {
    var typed = text.substring(LastUnit.start(text, classifier));
    if (isCommand(typed)) {
      commands.foresee(typed);
    } else {
      strings.propose(typed);
    }
  }

  /** Whether Java stands at {@code cursor}, outside of its strings. */
  public boolean isJava(String text, int cursor) {
    var all = text.substring(0, cursor);
    var typed = all.substring(LastUnit.start(all, classifier));
    boolean command = typed.isBlank() || classifier.read(typed) != Reading.JAVA;
    boolean begun = isFirstWord(typed) && !commands.propose(typed).items().isEmpty();
    return !command && !begun && JavaScan.openString(typed).isEmpty();
  }

  /**
   * What is known of the Java that ends at {@code cursor}.
   *
   * @param withText whether the documentation is wanted, besides how it is declared
   */
  public List<SnippetHelp> help(String text, int cursor, boolean withText) {
    var all = text.substring(0, cursor);
    return snippets.get().help(all.substring(LastUnit.start(all, classifier)), withText);
  }

  private boolean isCommand(String typed) {
    return classifier.read(typed) == Reading.COMMAND;
  }

  private Proposals java(String typed) {
    var items = new ArrayList<Proposal>();
    int anchor = typed.length();
    var found = snippets.get().proposals(typed, typed.length());
    for (var proposal : found) {
      if (items.isEmpty()) {
        anchor = proposal.anchor();
      }
      // Where nothing is typed yet, every name there is would fit; only those are meant whose type
      // does.
      boolean meant = anchor < typed.length() || typed.endsWith(".") || proposal.matchesType();
      if (proposal.anchor() == anchor && meant) {
        items.add(new Proposal(proposal.text(), "", false));
      }
    }
    return Proposals.startingWith(typed.substring(anchor), anchor, items);
  }

  private static Proposals merged(Proposals commands, Proposals java) {
    if (commands.items().isEmpty() || java.anchor() != commands.anchor()) {
      return commands.items().isEmpty() ? java : commands;
    }
    var items = new ArrayList<>(commands.items());
    for (var proposal : java.items()) {
      if (items.stream().noneMatch(item -> isSame(item.text(), proposal.text()))) {
        items.add(proposal);
      }
    }
    return new Proposals(commands.anchor(), items);
  }

  /** Commands are methods too; who wants the method types its bracket. */
  private static boolean isSame(String command, String java) {
    return java.equals(command)
        || (java.startsWith(command) && java.startsWith("(", command.length()));
  }

  private static boolean isFirstWord(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      char letter = typed.charAt(i);
      boolean ofWord = Character.isJavaIdentifierPart(letter) || "-/ ".indexOf(letter) >= 0;
      if (!ofWord || (letter == ' ' && !typed.substring(0, i).isBlank())) {
        return false;
      }
    }
    return true;
  }
}
