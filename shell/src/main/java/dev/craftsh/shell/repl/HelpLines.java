package dev.craftsh.shell.repl;

import dev.craftsh.shell.engine.JavaSources;
import dev.craftsh.shell.engine.SnippetHelp;
import dev.craftsh.shell.render.Fit;
import dev.craftsh.shell.render.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** Lays out what Tab shows about Java. */
final class HelpLines {
  private static final String INDENT = "    ";
  private static final int WIDEST = 100;

  private HelpLines() {}

  static List<String> of(List<SnippetHelp> helps, boolean withText, int width) {
    var lines = new ArrayList<String>();
    int room = Math.max(20, Math.min(width, WIDEST)) - INDENT.length();
    boolean any = false;
    for (var help : helps) {
      lines.add(VisibleText.of(help.signature()));
      for (var line : help.text().lines().toList()) {
        Fit.wrap(VisibleText.of(line), room).forEach(part -> lines.add(INDENT + part));
        any = true;
      }
    }
    if (withText && !any && !lines.isEmpty()) {
      Fit.wrap(nothing(JavaSources.arePresent()), room).forEach(part -> lines.add(INDENT + part));
    }
    return lines;
  }

  /** Java's own documentation is read from its sources, which many packages of a JDK leave out. */
  static String nothing(boolean sources) {
    return sources
        ? "No documentation is at hand."
        : "No documentation is at hand: that of Java itself is in lib/src.zip of the JDK, which this"
            + " one came without. On Debian, openjdk-17-source has it.";
  }
}
