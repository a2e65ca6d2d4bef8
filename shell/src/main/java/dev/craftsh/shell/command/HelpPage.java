package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;

/** The page about one command, all of it from its spec. */
public final class HelpPage {
  private static final String INDENT = "  ";
  private static final int WIDTH = 76;

  private HelpPage() {}

  /** The page; it ends without a line break. */
  public static String of(CommandSpec spec) {
    var page = new StringBuilder();
    page.append(spec.name()).append(": ").append(spec.summary()).append("\n\n");
    page.append("Usage\n").append(INDENT).append(spec.usage()).append("\n\nOptions\n");
    var flags = new ArrayList<>(spec.flags());
    flags.addAll(CommandSpec.COMMON);
    int widest = 0;
    for (var flag : flags) {
      widest = Math.max(widest, flag.forms().length());
    }
    for (var flag : flags) {
      page.append(INDENT).append(flag.forms());
      page.append(" ".repeat(widest - flag.forms().length() + 2)).append(flag.summary());
      page.append('\n');
    }
    spec.view().ifPresent(view -> columns(view, page));
    page.append(spec.examples().size() == 1 ? "\nExample\n" : "\nExamples\n");
    for (var example : spec.examples()) {
      page.append(INDENT).append(example).append('\n');
    }
    if (!spec.aliases().isEmpty()) {
      page.append("\nAlso called\n").append(INDENT).append(String.join(", ", spec.aliases()));
      page.append('\n');
    }
    page.setLength(page.length() - 1);
    return page.toString();
  }

  private static void columns(View<?> view, StringBuilder page) {
    page.append("\nColumns\n").append(INDENT);
    int used = 0;
    for (var column : view.columns()) {
      if (column.audience() != Column.Audience.PEOPLE) {
        int length = column.key().length() + 2;
        page.append(used == 0 ? "" : used + length > WIDTH ? "," : ", ");
        if (used + length > WIDTH) {
          page.append('\n').append(INDENT);
          used = 0;
        }
        page.append(column.key());
        used += length;
      }
    }
    page.append('\n');
  }
}
