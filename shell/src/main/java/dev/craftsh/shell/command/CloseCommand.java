package dev.craftsh.shell.command;

import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.result.ReleaseChange;
import dev.craftsh.shell.result.ReleaseChangeView;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Empties channels; who follows one then gets the next more stable one. */
final class CloseCommand implements Command {
  private static final String FORCE = "force";
  private static final CommandSpec SPEC =
      CommandSpec.named("close")
          .summary("Close channels, so that their users follow the next more stable one")
          .argument("name", Slot.PACKAGE)
          .repeated("channel", Slot.OPEN_CHANNEL)
          .options(HeldRevisions.FLAG, ' ', "REVISION", Slot.HELD, HeldRevisions.WORDS)
          .flag(FORCE, "also where a revision would be in no channel any more; asks without it")
          .example("close hello edge --if-holds 6")
          .example("close hello edge candidate --force")
          .mutates()
          .gives(new ReleaseChangeView())
          .needs(Need.LOGIN)
          .mayEnd(ExitStatus.CHANGED_MEANWHILE)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var name = call.one("name");
    var channels = call.each("channel", Channel::parse);
    var expected = HeldRevisions.of(call, name);
    var watch = ChangeWatch.before(call, name);
    expected.require(watch, channels);
    askForTheLastOnes(call, name, watch.onlyIn(channels));
    var texts = new ArrayList<String>();
    for (var channel : channels) {
      texts.add(channel.toString());
    }
    call.store().close(name, texts.toArray(new String[0]));
    var changes = watch.after(channels);
    tellWhatFollowersGet(call, name, changes);
    return Result.rows(new ReleaseChangeView(), changes);
  }

  /** Who says what a channel holds knows what is closed. */
  private static void askForTheLastOnes(
      Invocation call, String name, Map<Integer, Set<Channel>> last) {
    if (last.isEmpty() || call.has(FORCE) || call.has(HeldRevisions.FLAG)) {
      return;
    }
    var places = new ArrayList<String>();
    last.forEach(
        (revision, channels) -> {
          var names = new ArrayList<String>();
          channels.forEach(channel -> names.add(channel.toString()));
          places.add("revision " + revision + " of " + name + ", from " + String.join(", ", names));
        });
    var plan = "Take " + String.join("; ", places) + ": it is in no other channel";
    if (call.session().dryRun().isOn()) {
      call.progress().phase(plan);
      return;
    }
    Agreement.ask(call, FORCE, plan + ". Close it?", "Nothing was closed");
  }

  private static void tellWhatFollowersGet(
      Invocation call, String name, List<ReleaseChange> changes) {
    var closed = new HashSet<String>();
    for (var change : changes) {
      closed.add(change.channel() + " " + change.platform());
    }
    var told = new TreeSet<String>();
    for (var row : ChannelTable.of(call.store().listReleases(name))) {
      var platform = row.base().map(Base::toString).or(row::architecture).orElse("");
      if (!closed.contains(row.channel() + " " + platform)) {
        continue;
      }
      var follows = row.follows();
      told.add(
          follows.isPresent()
              ? "Who is on " + row.channel() + " gets what " + follows.get() + " gives"
              : "Who is on " + row.channel() + " gets nothing new");
    }
    for (var words : told) {
      call.progress().phase(words);
    }
  }
}
