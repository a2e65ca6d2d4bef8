package dev.craftsh.shell.command;

import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.model.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What somebody saw in a channel when deciding to change it: the flag {@code --if-holds}. */
final class HeldRevisions {
  static final String FLAG = "if-holds";
  static final String WORDS = "only if the channel holds this now: a revision, or nothing";
  private static final String NOTHING = "nothing";

  private final String name;
  private final Optional<Set<Integer>> expected;

  private HeldRevisions(String name, Optional<Set<Integer>> expected) {
    this.name = name;
    this.expected = expected;
  }

  /** Reads the flag. */
  static HeldRevisions of(Invocation call, String name) {
    var words = call.each(FLAG, word -> word);
    if (words.isEmpty()) {
      return new HeldRevisions(name, Optional.empty());
    }
    var revisions = new TreeSet<Integer>();
    for (var word : words) {
      if (!word.equals(NOTHING)) {
        revisions.add(call.number("revision of --" + FLAG, word));
      }
    }
    return new HeldRevisions(name, Optional.of(revisions));
  }

  /** Refuses when one of the channels holds something else. */
  void require(ChangeWatch watch, List<Channel> channels) {
    if (expected.isEmpty()) {
      return;
    }
    for (var channel : channels) {
      var held = watch.held(channel);
      if (!held.equals(expected.get())) {
        throw new Conflict(
            Problem.of(
                ErrorCode.CHANGED_MEANWHILE,
                "Did not change " + channel + " of " + name,
                "it holds " + words(held) + ", not " + words(expected.get()),
                "look with: status " + name + "; then decide anew"));
      }
    }
  }

  private static String words(Set<Integer> revisions) {
    return switch (revisions.size()) {
      case 0 -> NOTHING;
      case 1 -> "revision " + revisions.iterator().next();
      default -> "revisions " + revisions;
    };
  }
}
