package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.error.CredentialsUnavailable;
import dev.craftsh.client.model.Releases;
import dev.craftsh.shell.result.NamedStatusView;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.StatusRow;
import dev.craftsh.shell.result.StatusView;
import java.util.ArrayList;
import java.util.List;

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
    var filter = ChannelFilter.of(call);
    boolean charm = call.session().profile().endpoints().namespace() == Namespace.CHARM;
    var names = call.all("name");
    if (names.size() == 1) {
      return Result.rows(filter.view(charm), rows(call, names.get(0), filter));
    }
    var all = new ArrayList<NamedStatusView.Row>();
    for (var name : names) {
      for (var row : rows(call, name, filter)) {
        all.add(new NamedStatusView.Row(name, row));
      }
    }
    return Result.rows(new NamedStatusView(filter.view(charm)), all);
  }

  private static List<StatusRow> rows(Invocation call, String name, ChannelFilter filter) {
    var releases = releases(call, name);
    var rows = ChannelTable.of(releases);
    filter.missing(name, releases, rows).forEach(call.progress()::phase);
    rows.removeIf(row -> !filter.takes(row));
    return rows;
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
}
