package dev.craftsh.shell.repl;

import dev.craftsh.shell.highlight.Mark;
import dev.craftsh.shell.highlight.Syntax;
import dev.craftsh.shell.render.Theme;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Colours the line while it is being typed. */
final class LineColors implements Highlighter {
  /** A pasted program is not read anew at every key. */
  private static final int MOST = 10_000;

  private final Syntax syntax;
  private final Theme theme;

  LineColors(Syntax syntax, Theme theme) {
    this.syntax = syntax;
    this.theme = theme;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    if (theme == Theme.PLAIN || buffer.length() > MOST) {
      return new AttributedString(buffer);
    }
    var line = new AttributedStringBuilder(buffer.length());
    int from = 0;
    for (var mark : syntax.marks(buffer)) {
      line.append(buffer, from, mark.start());
      var text = buffer.substring(mark.start(), mark.end());
      line.append(AttributedString.fromAnsi(theme.paint(role(mark.part()), text)));
      from = mark.end();
    }
    line.append(buffer, from, buffer.length());
    return line.toAttributedString();
  }

  private static Theme.Role role(Mark.Part part) {
    return switch (part) {
      case COMMAND -> Theme.Role.HEADING;
      case FLAG, KEYWORD -> Theme.Role.KEY;
      case TEXT -> Theme.Role.GOOD;
      case NUMBER -> Theme.Role.HINT;
      case COMMENT -> Theme.Role.FAINT;
    };
  }
}
