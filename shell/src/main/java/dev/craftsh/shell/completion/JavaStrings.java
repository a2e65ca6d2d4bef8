package dev.craftsh.shell.completion;

import dev.craftsh.shell.command.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Completes string literals in Java, where the call around them tells what belongs there. */
final class JavaStrings {
  /** Calls that take the name of a file, with what stands before the method. */
  private static final Set<String> FILES =
      Set.of(
          "Path.of",
          "Paths.get",
          ".upload",
          ".load",
          ".File",
          ".FileReader",
          ".FileWriter",
          ".FileInputStream",
          ".FileOutputStream",
          ".PrintStream",
          ".PrintWriter");

  private final PlaceWords slots;
  private final CommandCompletion commands;
  private @Nullable ClientParameters parameters;

  JavaStrings(PlaceWords slots, CommandCompletion commands) {
    this.slots = slots;
    this.commands = commands;
  }

  /** Empty when {@code text}, which ends at the cursor, does not end inside a string literal. */
  Optional<Proposals> propose(String text) {
    return JavaScan.openString(text).map(open -> propose(text, open));
  }

  private Proposals propose(String text, OpenString open) {
    int start = open.quote() + 1;
    var inside = text.substring(start);
    if (open.calls().isEmpty()) {
      return Proposals.none(text.length());
    }
    var call = open.calls().get(0);
    if (call.method().equals("run") && call.receiver().isEmpty()) {
      var inner = commands.propose(inside);
      return plain(start + inner.anchor(), inner.items());
    }
    var slot = slot(call);
    var words =
        slot == Slot.FREE
            ? Proposals.none(text.length())
            : slots.propose(slot, given(open.calls()), inside, start);
    return plain(words.anchor(), words.items());
  }

  private Slot slot(OpenString.Call call) {
    boolean file = FILES.contains(call.receiver() + "." + call.method());
    return file && call.place() == 0 ? Slot.FILE : known().slot(call);
  }

  /** The closing quote follows, and no blank; what would need escaping is left to its user. */
  private static Proposals plain(int anchor, List<Proposal> items) {
    var open = new ArrayList<Proposal>();
    for (var item : items) {
      if (item.text().indexOf('"') < 0 && item.text().indexOf('\\') < 0) {
        open.add(new Proposal(item.text(), item.description(), false));
      }
    }
    return new Proposals(anchor, open);
  }

  /** What the calls around the literal say already; an inner one knows better. */
  private Map<Slot, String> given(List<OpenString.Call> calls) {
    var given = new HashMap<Slot, String>();
    for (var call : calls) {
      for (int i = 0; i < call.place(); i++) {
        var literal = call.arguments().get(i);
        if (literal.isPresent()) {
          given.putIfAbsent(known().slot(call, i), literal.get());
        }
      }
    }
    return given;
  }

  private ClientParameters known() {
    var existing = parameters;
    if (existing == null) {
      existing = new ClientParameters();
      parameters = existing;
    }
    return existing;
  }
}
