package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Completes string literals in Java, where the call around them tells what belongs there. */
final class JavaStrings {
  /** Methods of the client whose first text is not the name of a package of the user's. */
  private static final Set<String> OTHERWISE =
      Set.of("request", "registerName", "awaitReview", "reviewStatus", "login");

  private static final Set<String> RESOURCE_SECOND =
      Set.of(
          "pushResource",
          "listResourceRevisions",
          "updateResourceRevision",
          "updateResourceRevisions");

  private final SlotWords slots;
  private final CommandCompletion commands;

  JavaStrings(SlotWords slots, CommandCompletion commands) {
    this.slots = slots;
    this.commands = commands;
  }

  /** Empty when {@code text}, which ends at the cursor, does not end inside a string literal. */
  Optional<Proposals> propose(String text) {
    int quote = openQuote(text);
    if (quote < 0) {
      return Optional.empty();
    }
    var inside = text.substring(quote + 1);
    var call = text.substring(0, quote).stripTrailing();
    if (call.endsWith("run(")) {
      var inner = commands.propose(inside);
      return Optional.of(new Proposals(quote + 1 + inner.anchor(), inner.items()));
    }
    var slot = slot(call);
    var words = slots.propose(slot, given(text, quote), inside, quote + 1);
    return Optional.of(new Proposals(words.anchor(), unfinished(words.items())));
  }

  /** The closing quote follows, and no blank. */
  private static List<Proposal> unfinished(List<Proposal> items) {
    var open = new ArrayList<Proposal>();
    for (var item : items) {
      open.add(new Proposal(item.text(), item.description(), false));
    }
    return open;
  }

  private static Slot slot(String call) {
    if (call.endsWith(",")) {
      var method = methodOf(call);
      if (RESOURCE_SECOND.contains(method)) {
        return Slot.RESOURCE;
      }
      if (method.startsWith("close")) {
        return Slot.OPEN_CHANNEL;
      }
      return method.equals("of") && call.contains("ReleaseRequest") ? Slot.CHANNEL : Slot.FREE;
    }
    if (!call.endsWith("(")) {
      return Slot.FREE;
    }
    if (call.endsWith("Path.of(") || call.endsWith("upload(")) {
      return Slot.FILE;
    }
    var method = methodOf(call);
    boolean ofStore = call.endsWith("store." + method + "(");
    return ofStore && !OTHERWISE.contains(method) ? Slot.PACKAGE : Slot.FREE;
  }

  /** The name before the last bracket that is still open. */
  private static String methodOf(String call) {
    int depth = 0;
    for (int i = call.length() - 1; i >= 0; i--) {
      char letter = call.charAt(i);
      depth += letter == ')' ? 1 : letter == '(' ? -1 : 0;
      if (depth < 0) {
        int start = i;
        while (start > 0 && Character.isJavaIdentifierPart(call.charAt(start - 1))) {
          start--;
        }
        return call.substring(start, i);
      }
    }
    return "";
  }

  /** The first literal of the statement is the package, wherever a client method began with it. */
  private static Map<Slot, String> given(String text, int quote) {
    var given = new HashMap<Slot, String>();
    int first = text.indexOf("(\"");
    int end = first < 0 ? -1 : text.indexOf('"', first + 2);
    if (end > 0 && end < quote) {
      given.put(Slot.PACKAGE, text.substring(first + 2, end));
    }
    return given;
  }

  /** Offset of the quote that is open at the end of the last line; -1 when none is. */
  private static int openQuote(String text) {
    int open = -1;
    for (int i = text.lastIndexOf('\n') + 1; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\\' && open >= 0) {
        i++;
      } else if (letter == '\'' && open < 0) {
        i = Math.max(i, text.indexOf('\'', i + 1));
      } else if (letter == '/' && open < 0 && text.startsWith("//", i)) {
        return -1;
      } else if (letter == '"') {
        open = open < 0 ? i : -1;
      }
    }
    return open;
  }
}
