package dev.craftsh.shell.command;

import java.util.ArrayList;

/** The page about one command, all of it from its spec. */
public final class HelpPage {
  private static final String INDENT = "  ";

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
}
