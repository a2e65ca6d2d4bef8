package dev.craftsh.shell.command;

import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.StatusRow;
import dev.craftsh.shell.result.StatusView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which channels of a channel map are wanted; a list that is empty wants all.
 *
 * @param bases as in 24.04 or ubuntu@24.04
 */
record ChannelFilter(
    List<String> tracks, List<Risk> risks, List<String> architectures, List<String> bases) {

  /** Reads the flags. */
  static ChannelFilter of(Invocation call) {
    return new ChannelFilter(
        call.each("track", word -> word),
        call.each("risk", ChannelFilter::risk),
        call.each("arch", word -> word),
        call.each("base", word -> word));
  }

  boolean takes(StatusRow row) {
    return (tracks.isEmpty() || tracks.contains(row.channel().track()))
        && (risks.isEmpty() || risks.contains(row.channel().risk()))
        && (architectures.isEmpty() || architectures.contains(architecture(row)))
        && (bases.isEmpty() || row.base().filter(base -> isOne(bases, base)).isPresent());
  }

  /** What is shown of the channels; an empty table is not taken for a package without releases. */
  StatusView view(boolean withBase) {
    boolean all = tracks.isEmpty() && risks.isEmpty() && architectures.isEmpty() && bases.isEmpty();
    return all
        ? new StatusView(withBase)
        : new StatusView(withBase, "no channel is what was asked for");
  }

  /** A sentence for each word that the package has nothing for, with what there is. */
  List<String> missing(String name, Releases releases, List<StatusRow> rows) {
    var tracksThere = new TreeSet<String>();
    var architecturesThere = new TreeSet<String>();
    var basesThere = new TreeSet<String>();
    releases.channels().forEach(offered -> tracksThere.add(offered.channel().track()));
    for (var row : rows) {
      tracksThere.add(row.channel().track());
      architecturesThere.add(architecture(row));
      row.base().ifPresent(base -> basesThere.add(base.name() + "@" + base.channel()));
    }
    var sentences = new ArrayList<String>();
    for (var track : tracks) {
      if (!tracksThere.contains(track)) {
        sentences.add(name + " has no track \"" + track + "\"" + instead(track, tracksThere));
      }
    }
    for (var architecture : architectures) {
      if (!architecturesThere.contains(architecture)) {
        sentences.add(
            name + " has nothing for " + architecture + instead(architecture, architecturesThere));
      }
    }
    for (var base : bases) {
      if (!isThere(base, rows)) {
        sentences.add(name + " has nothing for the base " + base + instead(base, basesThere));
      }
    }
    return sentences;
  }

  private static boolean isThere(String wanted, List<StatusRow> rows) {
    for (var row : rows) {
      if (row.base().filter(base -> isOne(List.of(wanted), base)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static String instead(String wanted, Set<String> there) {
    if (there.isEmpty()) {
      return "";
    }
    var all = "; there is " + String.join(", ", there);
    return Nearest.to(wanted, there).map(word -> "; did you mean " + word + "?").orElse(all);
  }

  private static String architecture(StatusRow row) {
    return row.base().map(Base::architecture).or(row::architecture).orElse("");
  }

  /** Snapcraft and charmcraft write {@code ubuntu@24.04}; people say 24.04. */
  static boolean isOne(List<String> wanted, Base base) {
    return wanted.contains(base.channel())
        || wanted.contains(base.name() + "@" + base.channel())
        || wanted.contains(base.name() + " " + base.channel());
  }

  private static Risk risk(String word) {
    return Risk.named(word)
        .orElseThrow(
            () ->
                ShellException.usage(
                    ErrorCodes.VALUE,
                    "Cannot run status",
                    "there is no risk \"" + word + "\"",
                    "use some of: stable, candidate, beta, edge"));
  }
}
