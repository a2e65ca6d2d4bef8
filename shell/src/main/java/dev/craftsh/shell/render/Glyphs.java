package dev.craftsh.shell.render;

import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.result.CellText;
import dev.craftsh.shell.result.Drawing;
import dev.craftsh.shell.result.Passage;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which characters the reader's screen has, or whether it is read aloud. */
public enum Glyphs {
  UNICODE("…"),
  ASCII("..."),
  WORDS("…");

  private static final String TAB = " ".repeat(4);

  private final String ellipsis;

  Glyphs(String ellipsis) {
    this.ellipsis = ellipsis;
  }

  /**
   * Words where a screen reader is said to be used; else ASCII where the locale names another
   * character set; Unicode where it says nothing.
   */
  static Glyphs of(Host host, boolean accessible) {
    if (accessible) {
      return WORDS;
    }
    var locale =
        host.variable("LC_ALL").or(() -> host.variable("LC_CTYPE")).or(() -> host.variable("LANG"));
    if (locale.isEmpty()) {
      return UNICODE;
    }
    var name = locale.get().toLowerCase(Locale.ROOT);
    boolean plain = name.equals("c") || name.equals("posix");
    boolean other = name.indexOf('.') >= 0 && !name.contains("utf-8") && !name.contains("utf8");
    return plain || other ? ASCII : UNICODE;
  }

  /** Stands where something was cut off. */
  String ellipsis() {
    return ellipsis;
  }

  /** The value if it is drawn, also out of an {@code Optional}; else null. */
  static @Nullable Drawing drawing(@Nullable Object value) {
    var bare = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return bare instanceof Drawing drawing ? drawing : null;
  }

  /** One cell for people, safe to show; only a {@link Passage} has line breaks. */
  String cell(@Nullable Object value) {
    var drawing = drawing(value);
    if (drawing != null) {
      return switch (this) {
        case UNICODE -> drawing.unicode();
        case ASCII -> drawing.ascii();
        case WORDS -> drawing.words();
      };
    }
    return safe(
        value instanceof Passage passage ? lines(passage) : VisibleText.of(CellText.of(value)));
  }

  private static String lines(Passage passage) {
    return VisibleText.ofLines(passage.text().stripTrailing()).replace("\t", TAB);
  }

  /** The same, of no more than about so many letters. */
  String cell(@Nullable Object value, int letters) {
    return drawing(value) != null || value instanceof Passage
        ? cell(value)
        : safe(VisibleText.of(CellText.brief(value, letters)));
  }

  /** The text, with escapes for what the screen does not have. */
  String safe(String text) {
    return this == ASCII ? escaped(text) : text;
  }

  private static String escaped(String text) {
    var safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < 0x7F) {
        safe.append(letter);
      } else {
        VisibleText.appendEscape(safe, letter);
      }
    }
    return safe.length() == text.length() ? text : safe.toString();
  }
}
