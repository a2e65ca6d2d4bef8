package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.Completion;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.utils.AttributedString;

/**
 * Tab in Java: the first one completes, the second at the same place shows how the name or call
 * there is declared, the third what its documentation says, further ones the rest of that.
 */
final class HelpingTab {
  private static final String NAME = "helping-tab";
  private static final String KEY = "\t";

  private final LineReader reader;
  private final Completion completion;
  private String text = "";
  private int cursor = -1;
  private int presses;
  private List<String> unread = List.of();

  HelpingTab(LineReader reader, Completion completion) {
    this.reader = reader;
    this.completion = completion;
  }

  /** From now on Tab of {@code reader} does this; elsewhere than in Java it does what it did. */
  void attach() {
    for (var map : List.of(LineReader.EMACS, LineReader.VIINS)) {
      var keys = reader.getKeyMaps().get(map);
      if (keys != null && keys.getBound(KEY) instanceof Reference usual) {
        reader.getWidgets().put(NAME, () -> press(usual.name()));
        keys.bind(new Reference(NAME), KEY);
      }
    }
  }

  private boolean press(String usual) {
    var buffer = reader.getBuffer();
    if (!completion.isJava(buffer.toString(), buffer.cursor())) {
      presses = 0;
      return widget(usual);
    }
    if (presses > 0 && isWhereItWas()) {
      presses++;
    } else {
      presses = complete(usual);
    }
    if (presses > 1 && !explain()) {
      // Java may not be ready yet: the next Tab begins anew.
      presses = 0;
    }
    return true;
  }

  /**
   * Not through the reader, which would keep a Ctrl-C in the menu from ending the line; and without
   * a suggestion behind the line, for which the reader takes a list after a space away again.
   */
  private boolean widget(String name) {
    var widget = reader.getWidgets().get(name);
    var suggestion = reader.getAutosuggestion();
    reader.setAutosuggestion(LineReader.SuggestionType.NONE);
    try {
      return widget != null && widget.apply();
    } finally {
      reader.setAutosuggestion(suggestion);
    }
  }

  private boolean isWhereItWas() {
    var buffer = reader.getBuffer();
    return text.equals(buffer.toString()) && cursor == buffer.cursor();
  }

  /**
   * JLine shows a list and waits for the key after it. Returns how many Tabs that was: JLine has
   * taken a second one for itself then, and where there is nothing to complete the first is one.
   */
  private int complete(String usual) {
    var buffer = reader.getBuffer();
    var before = buffer.toString();
    boolean menu = reader.isSet(LineReader.Option.AUTO_MENU);
    reader.unsetOpt(LineReader.Option.AUTO_MENU);
    Listed listed = Listed.of(completion.propose(before, buffer.cursor()), buffer);
    try {
      widget(usual);
    } finally {
      reader.option(LineReader.Option.AUTO_MENU, menu);
    }
    text = buffer.toString();
    cursor = buffer.cursor();
    boolean again =
        listed.several() && text.equals(listed.text()) && KEY.equals(reader.getLastBinding());
    // Java that was busy for the first question may have answered the line editor's.
    boolean nothing = listed.nothing() && text.equals(before);
    return again || nothing ? 2 : 1;
  }

  /** Returns whether there was anything to say, now or before. */
  private boolean explain() {
    if (presses <= 3) {
      unread = lines(presses > 2);
    }
    int most = Math.max(4, reader.getTerminal().getHeight() - 4);
    int end = Math.min(unread.size(), most);
    var page = String.join("\n", unread.subList(0, end));
    unread = List.copyOf(unread.subList(end, unread.size()));
    var more = unread.isEmpty() ? "" : "\n… Tab shows the rest";
    if (!page.isEmpty()) {
      reader.printAbove(new AttributedString(page + more));
    }
    return presses > 3 || !page.isEmpty();
  }

  private List<String> lines(boolean withText) {
    var helps = completion.help(text, cursor, withText);
    return HelpLines.of(helps, withText, reader.getTerminal().getWidth());
  }
}
