package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.Completion;
import dev.craftsh.shell.completion.Proposals;
import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Tells JLine when a unit needs more lines, and which word Tab completes: the one that the
 * proposals are for.
 */
final class UnitParser implements Parser {
  private final Completion completion;
  private final Predicate<String> isIncomplete;

  UnitParser(Completion completion, Predicate<String> isIncomplete) {
    this.completion = completion;
    this.isIncomplete = isIncomplete;
  }

  /** A line whose completed word reaches from the proposals' anchor to the cursor. */
  record Typed(String line, int cursor, Proposals proposals) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(proposals.anchor(), cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - proposals.anchor();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && isIncomplete.test(line)) {
      throw new EOFError(-1, -1, "more lines are needed");
    }
    if (context == ParseContext.COMPLETE) {
      return new Typed(line, cursor, completion.propose(line, cursor));
    }
    return new Typed(line, cursor, new Proposals(cursor, List.of()));
  }
}
