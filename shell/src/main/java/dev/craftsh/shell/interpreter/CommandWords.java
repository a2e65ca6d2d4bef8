package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.destination.Destination;
import dev.craftsh.shell.destination.FileDestination;
import dev.craftsh.shell.destination.ProgramDestination;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a command line as a shell does: blanks separate, quotes of either kind keep together,
 * outside single quotes a backslash takes the next character as it is.
 */
public final class CommandWords {
  private static final String FORCE = "--force";

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final List<WordPlace> places = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int start;
  private boolean inWord;
  private int at;

  private CommandWords(String line) {
    this.line = line;
  }

  /** Only a mark that is a word of its own, after others, is one. */
  private static Optional<String> beforeBackgroundMark(String line) {
    var stripped = line.stripTrailing();
    int before = stripped.length() - 2;
    boolean marked =
        before > 0 && stripped.endsWith("&") && Character.isWhitespace(stripped.charAt(before));
    return marked ? Optional.of(stripped.substring(0, before + 1)) : Optional.empty();
  }

  /** The words alone, without what says where the result goes. */
  public static List<String> split(String line) {
    return new CommandWords(line).read().words();
  }

  /** Where each of the words of {@link #split} stands. */
  public static List<WordPlace> places(String line) {
    var reader = new CommandWords(line);
    reader.read();
    return reader.places;
  }

  /** The words, and where the result goes. */
  public static CommandLine read(String line) {
    var background = beforeBackgroundMark(line);
    if (background.isPresent()) {
      try {
        return new CommandWords(background.get()).read().asJob();
      } catch (ShellException quoted) {
        // The mark stands inside quotes.
        return new CommandWords(line).read();
      }
    }
    return new CommandWords(line).read();
  }

  private CommandLine read() {
    while (at < line.length()) {
      char letter = line.charAt(at++);
      if (Character.isWhitespace(letter)) {
        endWord(at - 1);
        continue;
      }
      start = inWord ? start : at - 1;
      if (!inWord && (letter == '>' || letter == '|') && !words.isEmpty()) {
        return new CommandLine(List.copyOf(words), Optional.of(destination(letter)), false);
      } else if (letter == '"' || letter == '\'') {
        quoted(letter);
      } else {
        inWord = true;
        word.append(letter == '\\' && at < line.length() ? line.charAt(at++) : letter);
      }
    }
    endWord(at);
    return new CommandLine(words, Optional.empty(), false);
  }

  /** Only a mark that begins a word is one, so that {@code --filter size>100} needs no quotes. */
  private Destination destination(char mark) {
    if (mark == '|') {
      return new ProgramDestination(line.substring(at).strip());
    }
    boolean append = line.startsWith(">", at);
    boolean clobber = line.startsWith("|", at);
    var file = new ArrayList<>(split(line.substring(append || clobber ? at + 1 : at)));
    boolean force = file.remove(FORCE) || clobber;
    if (file.size() != 1) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot read the command line",
          "one file name must follow the " + (append ? ">>" : ">"),
          "write for example: status hello > hello.csv");
    }
    return new FileDestination(file.get(0), append, force);
  }

  private void endWord(int end) {
    if (inWord) {
      places.add(new WordPlace(start, end));
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  private void quoted(char quote) {
    inWord = true;
    int start = at;
    while (at < line.length()) {
      char letter = line.charAt(at++);
      if (letter == quote) {
        return;
      }
      boolean escaped = letter == '\\' && quote == '"' && at < line.length();
      word.append(escaped ? line.charAt(at++) : letter);
    }
    throw ShellException.usage(
        ErrorCodes.ARGUMENTS,
        "Cannot read the command line",
        "the quote before \"" + line.substring(start) + "\" is never closed",
        "add the closing " + quote);
  }
}
