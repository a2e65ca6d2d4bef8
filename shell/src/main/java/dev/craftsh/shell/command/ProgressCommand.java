package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Releases;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.NamedStatusView;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.StatusRow;
import dev.craftsh.shell.result.StatusView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Progressive releases: which there are, how far, and to where. */
final class ProgressCommand implements Command {
  private static final String NONE =
      "no release progresses; \"release NAME REVISION CHANNEL --progressive PERCENT\" begins one";
  private static final CommandSpec SPEC =
      CommandSpec.named("progress")
          .summary("List progressive releases, of one or all names; set a share, or cancel")
          .optional("name", Slot.PACKAGE)
          .optional("channel", Slot.OPEN_CHANNEL)
          .optional("percent", Slot.PERCENT)
          .flag("cancel", "give everybody the revision from before again; asks first")
          .flag("yes", "do not ask")
          .example("progress hello")
          .example("progress hello -o json")
          .mutates("percent", "cancel")
          .needs(Need.LOGIN, Need.SNAPS)
          .mayEnd(ExitStatus.CHANGED_MEANWHILE)
          .gives(new StatusView(false))
          .gives("without a name", new NamedStatusView(new StatusView(false, NONE)))
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    if (call.optional("name").isEmpty()) {
      if (call.has("cancel")) {
        throw incomplete("the name is missing", "NAME");
      }
      return ofAll(call);
    }
    var name = call.one("name");
    var channel = call.optional("channel").map(Channel::parse);
    if (channel.isPresent() && (call.has("cancel") || call.has("percent"))) {
      change(call, name, channel.get());
    } else if (call.has("cancel")) {
      throw incomplete("the channel is missing", name);
    }
    var now = call.session().endings().telling(() -> call.store().listReleases(name));
    return Result.rows(new StatusView(false, NONE), progressing(now, channel));
  }

  private static ShellException incomplete(String why, String name) {
    return ShellException.usage(
        ErrorCodes.ARGUMENTS,
        "Cannot run progress",
        why,
        "write: progress " + name + " CHANNEL --cancel");
  }

  /** Of each package of this account. */
  private static Result ofAll(Invocation call) {
    var names = new ArrayList<String>();
    call.store().listRegisteredNames().forEach(name -> names.add(name.name()));
    var releases = ManyReleases.of(call, names, "progress");
    var rows = new ArrayList<NamedStatusView.Row>();
    for (int at = 0; at < names.size(); at++) {
      for (var row : progressing(releases.get(at), Optional.empty())) {
        rows.add(new NamedStatusView.Row(names.get(at), row));
      }
    }
    return Result.rows(new NamedStatusView(new StatusView(false, NONE)), rows);
  }

  private static List<StatusRow> progressing(Releases releases, Optional<Channel> channel) {
    var rows = ChannelTable.of(releases);
    rows.removeIf(
        row ->
            (channel.isEmpty() && row.state() != StatusRow.State.PROGRESSING)
                || (channel.isPresent() && !row.channel().equals(channel.get())));
    return rows;
  }

  /** Each revision that progresses there gets the share, or gives way to the one from before. */
  private static void change(Invocation call, String name, Channel channel) {
    Optional<Integer> share =
        call.has("cancel") ? Optional.empty() : Optional.of(call.number("percent"));
    var seen = call.store().listReleases(name);
    var progressing = new LinkedHashMap<String, ChannelMapEntry>();
    var before = new LinkedHashMap<String, ChannelMapEntry>();
    for (var entry : seen.channelMap()) {
      if (entry.channel().equals(channel)) {
        boolean partial = entry.progressive().percentage().isPresent();
        (partial ? progressing : before).put(entry.platform(), entry);
      }
    }
    if (progressing.isEmpty()) {
      throw ShellException.failed(
          ErrorCodes.VALUE,
          "Cannot change the progress of " + channel + " of " + name,
          "no release progresses there",
          "begin one: release " + name + " REVISION " + channel + " --progressive PERCENT");
    }
    var chosen = share.isPresent() ? progressing : earlier(progressing, before, name, channel);
    if (share.isEmpty()) {
      agree(call, name, channel, chosen);
    }
    var requests = new LinkedHashMap<Integer, ReleaseRequest>();
    for (var entry : chosen.values()) {
      var request = ReleaseRequest.of(entry.revision(), channel.toString());
      boolean all = share.isEmpty() || share.get() == 100;
      requests.put(entry.revision(), all ? request : request.progressively(share.get()));
    }
    call.store().releaseIfUnchanged(name, seen, new ArrayList<>(requests.values()));
  }

  private static void agree(
      Invocation call, String name, Channel channel, Map<String, ChannelMapEntry> earlier) {
    var revisions = new TreeSet<Integer>();
    earlier.values().forEach(entry -> revisions.add(entry.revision()));
    var question = "Give everybody on " + channel + " of " + name + " revision " + revisions;
    if (!call.session().dryRun().isOn()) {
      Agreement.ask(call, question + " again", "Nothing was cancelled");
    }
  }

  private static Map<String, ChannelMapEntry> earlier(
      Map<String, ChannelMapEntry> progressing,
      Map<String, ChannelMapEntry> before,
      String name,
      Channel channel) {
    before.keySet().retainAll(progressing.keySet());
    if (before.size() < progressing.size()) {
      throw ShellException.failed(
          ErrorCodes.VALUE,
          "Cannot cancel the progress of " + channel + " of " + name,
          "nothing was released there before",
          "close it instead: close " + name + " " + channel);
    }
    return before;
  }
}
