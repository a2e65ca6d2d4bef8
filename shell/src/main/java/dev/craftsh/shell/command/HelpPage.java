package dev.craftsh.shell.command;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.result.Schema;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page about one command, all of it from its spec. */
public final class HelpPage {
  private static final String INDENT = "  ";
  private static final int WIDTH = 76;

  private HelpPage() {}

  /** The page; it ends without a line break. */
  public static String of(CommandSpec spec) {
    return of(spec, Optional.empty());
  }

  /** The page as it is now; {@code obstacle} says why the command would be refused. */
  static String of(CommandSpec spec, Optional<String> obstacle) {
    var page = new StringBuilder();
    page.append(spec.name()).append(": ").append(spec.summary()).append("\n\n");
    obstacle.ifPresent(why -> page.append("Not now\n").append(INDENT).append(why).append("\n\n"));
    page.append("Usage\n").append(INDENT).append(spec.usage()).append("\n\nOptions\n");
    var flags = new ArrayList<>(spec.flags());
    flags.addAll(CommandSpec.COMMON);
    flags(flags, page);
    columns(spec, page);
    examples(spec, page);
    page.append("\nExit status\n").append(INDENT).append(statuses(spec)).append('\n');
    if (!spec.aliases().isEmpty()) {
      page.append("\nAlso called\n").append(INDENT).append(String.join(", ", spec.aliases()));
      page.append('\n');
    }
    page.setLength(page.length() - 1);
    return page.toString();
  }

  /** What the page says that no other page does. */
  static String own(CommandSpec spec) {
    var page = new StringBuilder(spec.name()).append(": ").append(spec.summary()).append('\n');
    flags(spec.flags(), page);
    examples(spec, page);
    return page.append(String.join(", ", spec.aliases())).toString();
  }

  private static void flags(List<Flag> flags, StringBuilder page) {
    int widest = 0;
    for (var flag : flags) {
      widest = Math.max(widest, flag.forms().length());
    }
    for (var flag : flags) {
      page.append(INDENT).append(flag.forms());
      page.append(" ".repeat(widest - flag.forms().length() + 2)).append(flag.summary());
      page.append('\n');
    }
  }

  private static void examples(CommandSpec spec, StringBuilder page) {
    page.append(spec.examples().size() == 1 ? "\nExample\n" : "\nExamples\n");
    for (var example : spec.examples()) {
      page.append(INDENT).append(example).append('\n');
    }
  }

  /** Those that this command is likely to end with; the topic has them all. */
  private static String statuses(CommandSpec spec) {
    boolean changesStore = spec.mutates() && spec.isAboutStore();
    var words = new StringBuilder("0 done, 1 failed, 2 wrong usage");
    append(words, spec.ends().contains(ExitStatus.PARTLY_DONE), "3 partly done");
    append(words, spec.needs().contains(Need.LOGIN), "4 not logged in or not permitted");
    append(words, spec.ends().contains(ExitStatus.STILL_PROCESSING), "5 still processing");
    append(words, spec.ends().contains(ExitStatus.CHANGED_MEANWHILE), "6 changed meanwhile");
    append(words, changesStore, "7 outcome unknown, 10 would change something (--dry-run)");
    return words.append("; see help exit-status").toString();
  }

  private static void append(StringBuilder words, boolean has, String status) {
    words.append(has ? ", " + status : "");
  }

  private static void columns(CommandSpec spec, StringBuilder page) {
    for (var shape : spec.shapes()) {
      page.append("\nColumns");
      page.append(shape.when().isEmpty() ? "" : " ").append(shape.when()).append('\n');
      keys(shape.view(), page);
    }
    if (!spec.shapes().isEmpty()) {
      page.append(INDENT).append("(help --schema ").append(spec.name());
      page.append(" explains them)\n");
    }
  }

  private static void keys(View<?> view, StringBuilder page) {
    page.append(INDENT);
    int used = 0;
    for (var field : Schema.of(view)) {
      int length = field.key().length() + 2;
      page.append(used == 0 ? "" : used + length > WIDTH ? "," : ", ");
      if (used + length > WIDTH) {
        page.append('\n').append(INDENT);
        used = 0;
      }
      page.append(field.key());
      used += length;
    }
    page.append('\n');
  }
}
