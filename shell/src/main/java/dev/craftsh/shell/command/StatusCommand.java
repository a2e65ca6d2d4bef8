package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.error.CredentialsUnavailable;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.NamedStatusView;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.StatusRow;
import dev.craftsh.shell.result.StatusView;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What is released where. */
final class StatusCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("status")
          .summary("Show what is in each channel: - is closed, ↑ follows the one above")
          .repeated("name", Slot.PACKAGE)
          .orBehind("charm")
          .options("track", ' ', "A,B", Slot.TRACK, "only these tracks")
          .options("arch", ' ', "A,B", Slot.ARCHITECTURE, "only these architectures")
          .options("base", ' ', "A,B", Slot.BASE, "only these bases, as in 24.04 or ubuntu@24.04")
          .options("risk", ' ', "A,B", Slot.RISK, "only these risks")
          .example("status hello")
          .example("status hello --track latest -o json")
          .gives(new StatusView(true))
          .gives("with several names", new NamedStatusView(true))
          .needs(Need.STORE)
          .inBackground()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var risks = call.each("risk", StatusCommand::risk);
    boolean charm = call.session().profile().endpoints().namespace() == Namespace.CHARM;
    var names = call.all("name");
    if (names.size() == 1) {
      return Result.rows(new StatusView(charm), rows(call, names.get(0), risks));
    }
    var all = new ArrayList<NamedStatusView.Row>();
    for (var name : names) {
      for (var row : rows(call, name, risks)) {
        all.add(new NamedStatusView.Row(name, row));
      }
    }
    return Result.rows(new NamedStatusView(charm), all);
  }

  private static List<StatusRow> rows(Invocation call, String name, List<Risk> risks) {
    var tracks = call.each("track", word -> word);
    var architectures = call.each("arch", word -> word);
    var bases = call.each("base", word -> word);
    var releases = releases(call, name);
    var rows = ChannelTable.of(releases);
    hintAtTracks(call, name, tracks, releases);
    rows.removeIf(
        row ->
            (!tracks.isEmpty() && !tracks.contains(row.channel().track()))
                || (!risks.isEmpty() && !risks.contains(row.channel().risk()))
                || (!architectures.isEmpty() && !architectures.contains(architecture(row)))
                || (!bases.isEmpty() && row.base().filter(base -> isOne(bases, base)).isEmpty()));
    return rows;
  }

  /** An empty table alone would leave open whether the track is there. */
  private static void hintAtTracks(
      Invocation call, String name, List<String> wanted, Releases releases) {
    var known = new TreeSet<String>();
    releases.channels().forEach(offered -> known.add(offered.channel().track()));
    releases.channelMap().forEach(entry -> known.add(entry.channel().track()));
    for (var track : wanted) {
      if (!known.contains(track)) {
        var nearest = Nearest.to(track, known).map(word -> "; did you mean " + word + "?");
        call.progress().phase(name + " has no track \"" + track + "\"" + nearest.orElse(""));
      }
    }
  }

  /** Whoever is not logged in sees what everybody sees. */
  private static Releases releases(Invocation call, String name) {
    try {
      return call.store().listReleases(name);
    } catch (CredentialsUnavailable anonymous) {
      var found = PublicChannels.of(call.store().publicStore().info(name));
      call.progress().phase("As everybody sees " + name + ": nobody is logged in");
      return found;
    }
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
