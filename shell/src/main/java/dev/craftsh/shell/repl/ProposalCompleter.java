package dev.craftsh.shell.repl;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Hands the proposals that the parser found to JLine, in their own order. */
final class ProposalCompleter implements Completer {

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (!(line instanceof UnitParser.Typed typed)) {
      return;
    }
    int order = 0;
    for (var proposal : typed.proposals().items()) {
      order++;
      candidates.add(
          new Candidate(
              proposal.text(),
              proposal.text(),
              null,
              emptyToNull(proposal.description()),
              null,
              null,
              proposal.last(),
              order));
    }
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
