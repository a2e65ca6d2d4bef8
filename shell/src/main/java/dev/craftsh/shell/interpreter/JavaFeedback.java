package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.Preferences.Feedback;
import java.util.List;

/** Says what a typed piece of Java declared, where it gave no value that is shown. */
final class JavaFeedback {
  private static final int LONGEST = 72;

  private JavaFeedback() {}

  static void say(List<Declaration> news, Feedback wanted, Display display) {
    for (var declaration : news) {
      var words = words(declaration, wanted == Feedback.VERBOSE);
      if (declaration.isActive() && !words.isEmpty()) {
        display.say(words);
      }
    }
  }

  private static String words(Declaration news, boolean verbose) {
    return switch (news.kind()) {
      case VARIABLE -> news.name() + " ==> " + shortened(news.value()) + type(news, verbose);
      case VALUE -> verbose ? news.name() + type(news, true) : "";
      case METHOD -> "created method " + news.name() + parameters(news.type());
      case TYPE -> "created type " + news.name();
      case IMPORT, STATEMENT -> "";
    };
  }

  private static String type(Declaration news, boolean wanted) {
    return wanted ? " : " + news.type() : "";
  }

  /** The compiler's own writing of a signature ends with the type that is returned. */
  private static String parameters(String signature) {
    return signature.substring(0, signature.indexOf(')') + 1);
  }

  private static String shortened(String value) {
    int lineEnd = value.indexOf('\n');
    int end = Math.min(lineEnd < 0 ? value.length() : lineEnd, LONGEST);
    return end < value.length() ? value.substring(0, end) + "…" : value;
  }
}
