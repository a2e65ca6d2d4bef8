package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Releases;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.ReleaseChangeView;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One promotion: what the source gives is read once, shown, and that is what is released, whatever
 * happens to the source meanwhile.
 */
final class Promotion {
  private final Invocation call;
  private final String name;
  private final Channel from;
  private final Channel to;

  Promotion(Invocation call) {
    this.call = call;
    name = call.one("name");
    from = channel("from");
    to = channel("to");
    requireMoreStable();
  }

  private Channel channel(String flag) {
    return Channel.parse(
        call.optional(flag)
            .orElseThrow(
                () ->
                    ShellException.usage(
                        ErrorCodes.ARGUMENTS,
                        "Cannot promote " + name,
                        "--" + flag + " is missing",
                        "write for example: promote " + name + " --from edge --to beta")));
  }

  private void requireMoreStable() {
    if (!Stability.rises(from, to)) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Refused to promote " + from + " to " + to,
          "that is not more stable",
          "did you mean: promote " + name + " --from " + to + " --to " + from);
    }
  }

  Result carryOut() {
    var watch = ChangeWatch.before(call.store(), name);
    var seen = call.store().listReleases(name);
    var requests = requests(seen);
    confirm(requests, watch);
    boolean whole = call.session().profile().endpoints().namespace() == Namespace.CHARM;
    if (whole) {
      call.store().releaseIfUnchanged(name, seen, requests);
    } else {
      oneByOne(seen, requests, watch);
    }
    return Result.rows(new ReleaseChangeView(), watch.after(List.of(to)));
  }

  /** Each revision once, in the order of the channel map. */
  private List<ReleaseRequest> requests(Releases seen) {
    Map<Integer, ReleaseRequest> requests = new LinkedHashMap<>();
    for (var entry : seen.channelMap()) {
      if (entry.channel().equals(from) && isWanted(entry)) {
        requests.putIfAbsent(entry.revision(), ReleaseRequest.promote(entry, to.toString()));
      }
    }
    if (requests.isEmpty()) {
      throw ShellException.failed(
          ErrorCodes.VALUE,
          "Cannot promote " + from + " of " + name,
          "nothing is released there for what was chosen",
          "see: status " + name);
    }
    return new ArrayList<>(requests.values());
  }

  private boolean isWanted(ChannelMapEntry entry) {
    var architectures = call.each("arch", word -> word);
    var bases = call.each("base", word -> word);
    var architecture = entry.base().map(Base::architecture).or(entry::architecture).orElse("");
    return (architectures.isEmpty() || architectures.contains(architecture))
        && (bases.isEmpty()
            || entry.base().filter(base -> StatusCommand.isOne(bases, base)).isPresent())
        && entry.progressive().percentage().isEmpty();
  }

  private void confirm(List<ReleaseRequest> requests, ChangeWatch watch) {
    var revisions = new ArrayList<String>();
    for (var request : requests) {
      revisions.add(request.revision().map(String::valueOf).orElse(""));
    }
    var plan =
        "Release revision "
            + String.join(" and ", revisions)
            + " of "
            + name
            + " from "
            + from
            + " to "
            + to
            + ", which holds "
            + (watch.held(to).isEmpty() ? "nothing" : watch.held(to));
    if (call.has("yes")) {
      call.progress().phase(plan);
    }
    Agreement.ask(call, plan, "Nothing was promoted");
  }

  /** The Snap Store takes one revision at a time, so some may be done when one fails. */
  private void oneByOne(Releases seen, List<ReleaseRequest> requests, ChangeWatch watch) {
    call.store().releaseIfUnchanged(name, seen, requests.subList(0, 1));
    for (int i = 1; i < requests.size(); i++) {
      try {
        call.store().release(name, requests.get(i));
      } catch (StoreException failed) {
        throw partly(requests.subList(i, requests.size()), watch, failed);
      }
    }
  }

  private Unsatisfied partly(List<ReleaseRequest> left, ChangeWatch watch, StoreException failed) {
    var lines = new ArrayList<String>();
    for (var request : left) {
      lines.add("release " + name + " " + request.revision().orElseThrow() + " " + to);
    }
    return new Unsatisfied(
        Result.rows(new ReleaseChangeView(), watch.after(List.of(to))),
        ShellException.partlyDone(
            ErrorCodes.PARTLY_DONE,
            "Promoted only some revisions of " + name,
            failed.what() + ": " + failed.why(),
            "go on with: " + String.join("; ", lines)));
  }
}
