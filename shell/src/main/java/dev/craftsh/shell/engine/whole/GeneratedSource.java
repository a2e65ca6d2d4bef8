package dev.craftsh.shell.engine.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Java source put together from pieces of a script, which remembers what came from where. */
final class GeneratedSource {
  private final StringBuilder text = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();
  private int line = 1;

  /**
   * A stretch of the generated text.
   *
   * @param offset where it comes from in the piece
   * @param verbatim whether it was copied letter by letter
   */
  private record Segment(int start, int end, JavaPiece piece, int offset, boolean verbatim) {}

  /** Where something of the generated text comes from. */
  record Origin(JavaPiece piece, int offset) {}

  /** Adds words of our own. */
  GeneratedSource add(String words) {
    text.append(words);
    for (int at = 0; at < words.length(); at++) {
      line += words.charAt(at) == '\n' ? 1 : 0;
    }
    return this;
  }

  /** Adds a part of a piece. */
  GeneratedSource copy(JavaPiece piece, int from, int to) {
    return copy(piece, from, piece.source().substring(from, to));
  }

  /** Adds {@code words}, which have as many letters as what stands in the piece there. */
  GeneratedSource copy(JavaPiece piece, int from, String words) {
    int start = text.length();
    add(words);
    segments.add(new Segment(start, text.length(), piece, from, true));
    return this;
  }

  /** Adds other words for what stands in the piece there. */
  GeneratedSource instead(JavaPiece piece, int from, String words) {
    int start = text.length();
    add(words.replace('\n', ' '));
    segments.add(new Segment(start, text.length(), piece, from, false));
    return this;
  }

  /** Goes down to a line, unless it is there or beyond already. */
  GeneratedSource toLine(int wanted) {
    while (line < wanted) {
      add("\n");
    }
    return this;
  }

  int line() {
    return line;
  }

  String text() {
    return text.toString();
  }

  /** What the letter at that offset stands for; empty before the first piece. */
  Optional<Origin> origin(long position) {
    Segment best = null;
    for (var segment : segments) {
      if (segment.start() <= position) {
        best = segment;
      } else {
        break;
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    int inside = (int) Math.min(position, best.end()) - best.start();
    return Optional.of(new Origin(best.piece(), best.offset() + (best.verbatim() ? inside : 0)));
  }
}
