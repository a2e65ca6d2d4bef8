package dev.craftsh.shell.render;

import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.result.Pages;
import dev.craftsh.shell.result.Pages.Page;
import dev.craftsh.shell.result.Result;
import java.text.NumberFormat;
import java.util.Locale;

/** Decides how much of a result is shown at once, and says what is left. */
final class PageShow {
  /** As many as anybody takes in at a glance. */
  private static final int ROWS = 20;

  /** Fewer would be no page. */
  private static final int FEWEST = 5;

  /** What else stands on the screen: the line, the heading, what is left, the prompt. */
  private static final int MARGIN = 4;

  /** Nobody reads more in one go, not even in a pager. */
  private static final int TOO_MANY = 1000;

  private final Host host;
  private final Glyphs glyphs;
  private final Pages pages = new Pages();

  PageShow(Host host, Glyphs glyphs) {
    this.host = host;
    this.glyphs = glyphs;
  }

  Pages pages() {
    return pages;
  }

  /** What of the result is to be shown now. */
  Page page(Result result, Look look, OutputFormat format) {
    boolean someoneLooks = host.terminals().in() && host.terminals().out();
    boolean cut =
        switch (look.pacing()) {
          case WHOLE -> false;
          case PATIENT -> format.isForPeople() && isTooLong(result);
          case PAGED -> format.isForPeople();
          case ALWAYS -> true;
        };
    return someoneLooks && cut ? pages.begin(result, this::rows, FEWEST) : Page.all(result);
  }

  private static boolean isTooLong(Result result) {
    return result instanceof Result.Rows<?> rows && rows.items().size() > TOO_MANY;
  }

  private int rows() {
    return Math.min(ROWS, Math.max(FEWEST, host.terminals().rows().getAsInt() - MARGIN));
  }

  /** What is left of it, in words; empty when all was shown. */
  String left(Page page) {
    if (!page.more()) {
      return "";
    }
    var count =
        page.left().isPresent()
            ? NumberFormat.getIntegerInstance(Locale.ROOT).format(page.left().getAsLong()) + " "
            : "";
    return glyphs == Glyphs.WORDS
        ? count + "more; type it to see them\n"
        : glyphs.ellipsis() + " " + count + "more (it)\n";
  }
}
