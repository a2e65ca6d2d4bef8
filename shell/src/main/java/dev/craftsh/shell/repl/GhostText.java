package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.Ghost;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jline.reader.Highlighter;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.utils.AttributedString;

/**
 * Shows faintly after the cursor how a line went on before. Right, Ctrl-F, End and Ctrl-E at the
 * line's end take it; Alt-F takes a word of it.
 */
final class GhostText implements Highlighter {
  private final Highlighter colors;
  private final Ghost ghost;
  private final BooleanSupplier isWanted;

  /** {@code colors} paint what is typed. */
  GhostText(Highlighter colors, Ghost ghost, BooleanSupplier isWanted) {
    this.colors = colors;
    this.isWanted = isWanted;
    this.ghost = ghost;
  }

  /** From now on {@code reader} shows and takes what this finds. */
  void attach(LineReader reader) {
    reader.setAutosuggestion(LineReader.SuggestionType.TAIL_TIP);
    bind(reader, "take-ghost-forward", LineReader.FORWARD_CHAR, tip -> tip.length());
    bind(reader, "take-ghost-end", LineReader.END_OF_LINE, tip -> tip.length());
    bind(reader, "take-ghost-word", LineReader.FORWARD_WORD, GhostText::endOfWord);
  }

  /** JLine asks for the colours before each redraw, the only moment that comes after every key. */
  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    reader.setTailTip(tip(reader));
    return colors.highlight(reader, buffer);
  }

  private String tip(LineReader reader) {
    var line = reader.getBuffer();
    if (!isWanted.getAsBoolean()) {
      return "";
    }
    boolean atEnd = line.cursor() == line.length();
    var typed = atEnd ? line.toString() : "";
    return typed.indexOf('\n') < 0 ? ghost.rest(typed, newestFirst(reader.getHistory())) : "";
  }

  private interface Share {
    int of(String tip);
  }

  private void bind(LineReader reader, String name, String moving, Share share) {
    Widget take =
        () -> {
          // What is shown may be older than the line: fast typing is drawn when it pauses.
          var tip = tip(reader);
          if (tip.isEmpty()) {
            reader.callWidget(moving);
          } else {
            reader.getBuffer().write(tip.substring(0, share.of(tip)));
          }
          return true;
        };
    reader.getWidgets().put(name, take);
    for (var keys : reader.getKeyMaps().values()) {
      for (var binding : keys.getBoundKeys().entrySet()) {
        if (binding.getValue() instanceof Reference bound && bound.name().equals(moving)) {
          keys.bind(new Reference(name), binding.getKey());
        }
      }
    }
  }

  private static int endOfWord(String tip) {
    int end = 0;
    while (end < tip.length() && Character.isWhitespace(tip.charAt(end))) {
      end++;
    }
    while (end < tip.length() && !Character.isWhitespace(tip.charAt(end))) {
      end++;
    }
    return end;
  }

  private static Iterable<String> newestFirst(History history) {
    return () -> {
      var entries =
          history.isEmpty()
              ? List.<History.Entry>of().listIterator()
              : history.iterator(history.last() + 1);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return entries.hasPrevious();
        }

        @Override
        public String next() {
          return entries.previous().line();
        }
      };
    };
  }
}
