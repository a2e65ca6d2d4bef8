package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.workspace.Declaration;
import dev.craftsh.shell.workspace.News;
import dev.craftsh.shell.workspace.Preferences.Feedback;
import java.util.List;

/** Says what a typed piece of Java declared, where it gave no value that is shown. */
final class JavaFeedback {
  private static final int LONGEST = 72;

  private JavaFeedback() {}

  static void say(List<News> news, Feedback wanted, Display display) {
    for (int i = 0; i < news.size(); i++) {
      var one = news.get(i);
      boolean shownAnyway = i == news.size() - 1;
      var words = words(one, wanted == Feedback.VERBOSE, shownAnyway);
      if (one.declaration().isActive() && !words.isEmpty()) {
        display.say(words);
      }
    }
  }

  private static String words(News news, boolean verbose, boolean shownAnyway) {
    var it = news.declaration();
    if (news.event() == News.Event.RESET) {
      return it.name() + " lost its value, because its type was replaced";
    }
    var done = news.event() == News.Event.REPLACED ? "replaced " : "created ";
    return switch (it.kind()) {
      case VARIABLE -> it.name() + " ==> " + shortened(it.value()) + type(it, verbose);
      case VALUE ->
          shownAnyway
              ? (verbose ? it.name() + type(it, true) : "")
              : it.name() + " ==> " + shortened(it.value()) + type(it, verbose);
      case METHOD ->
          done + "method " + it.name() + parameters(it.type()) + awaiting(it, "be called");
      case TYPE -> done + it.type() + " " + it.name() + awaiting(it, "be used");
      case IMPORT, STATEMENT -> "";
    };
  }

  private static String awaiting(Declaration news, String use) {
    return news.awaits().isEmpty()
        ? ""
        : ", but it cannot " + use + " until " + news.awaits() + " is declared";
  }

  private static String type(Declaration news, boolean wanted) {
    return wanted ? " : " + news.type() : "";
  }

  private static String parameters(String signature) {
    return signature.substring(signature.indexOf('('));
  }

  private static String shortened(String value) {
    int lineEnd = value.indexOf('\n');
    int end = Math.min(lineEnd < 0 ? value.length() : lineEnd, LONGEST);
    return end < value.length() ? value.substring(0, end) + "…" : value;
  }
}
