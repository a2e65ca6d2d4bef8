package dev.craftsh.shell.command;

import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds a word in all pages of help. */
final class HelpSearch {
  static final View<Hit> COLUMNS =
      () ->
          List.of(
              Column.<Hit>of("help", Hit::subject).saying("the page"),
              Column.<Hit>of("says", Hit::line).saying("its first line with the word"));

  private final String wanted;
  private final List<Hit> hits = new ArrayList<>();

  /** A page and its first line with the word in it. */
  record Hit(String subject, String line) {}

  private HelpSearch(String word) {
    wanted = word.toLowerCase(Locale.ROOT);
  }

  /** Pages that have the word in their name come first. */
  static List<Hit> of(String word, CommandRegistry commands) {
    var search = new HelpSearch(word);
    for (var command : commands.commands()) {
      // What every command understands would make every page a hit.
      search.look(command.spec().name(), HelpPage.own(command.spec()));
    }
    for (var topic : HelpTopics.NAMES) {
      search.look(topic, HelpTopics.page(topic));
    }
    search.hits.sort((one, other) -> Boolean.compare(!search.named(one), !search.named(other)));
    return search.hits;
  }

  private boolean named(Hit hit) {
    return hit.subject().contains(wanted);
  }

  private void look(String subject, String page) {
    for (var line : page.split("\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).contains(wanted)) {
        hits.add(new Hit(subject, line.strip()));
        return;
      }
    }
  }
}
