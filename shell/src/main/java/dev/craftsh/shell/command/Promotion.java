package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.Risk;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.ReleaseChangeView;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One promotion: what the source gives is read once, shown, and that is what is released, whatever
 * happens to the source meanwhile.
 */
final class Promotion {
  static final String ALL_RISKS = "all-risks";

  private final Invocation call;
  private final String name;
  private final List<Way> ways;

  /** From one channel to another. */
  private record Way(Channel from, Channel to) {}

  Promotion(Invocation call) {
    this.call = call;
    name = call.one("name");
    ways = call.has(ALL_RISKS) ? eachRisk() : List.of(one());
  }

  private String given(String flag) {
    return call.optional(flag)
        .orElseThrow(
            () ->
                ShellException.usage(
                    ErrorCodes.ARGUMENTS,
                    "Cannot promote " + name,
                    "--" + flag + " is missing",
                    "write for example: promote " + name + " --from edge --to beta"));
  }

  private Way one() {
    var from = Channel.parse(given("from"));
    var to = Channel.parse(given("to"));
    if (!Stability.rises(from, to)) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Refused to promote " + from + " to " + to,
          "that is not more stable",
          "did you mean: promote " + name + " --from " + to + " --to " + from);
    }
    return new Way(from, to);
  }

  private List<Way> eachRisk() {
    var from = track("from");
    var to = track("to");
    if (from.equals(to)) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Refused to promote " + from + " to " + to,
          "it is the same track",
          "name another track, or leave out --" + ALL_RISKS);
    }
    var all = new ArrayList<Way>();
    for (var risk : Risk.values()) {
      all.add(
          new Way(
              new Channel(from, risk, Optional.empty()), new Channel(to, risk, Optional.empty())));
    }
    return all;
  }

  private String track(String flag) {
    var track = given(flag);
    if (track.indexOf('/') >= 0 || Risk.named(track).isPresent()) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Cannot promote all risks of " + track,
          "it is a channel, not a track",
          "write for example: promote " + name + " --from latest --to 1.0 --" + ALL_RISKS);
    }
    return track;
  }

  Result carryOut() {
    var watch = ChangeWatch.before(call, name);
    var seen = call.store().listReleases(name);
    var requests = requests(seen);
    confirm(seen);
    boolean whole = call.session().profile().endpoints().namespace() == Namespace.CHARM;
    if (whole) {
      call.store().releaseIfUnchanged(name, seen, requests);
    } else {
      oneByOne(seen, requests, watch);
    }
    return changes(seen, watch);
  }

  private Result changes(Releases seen, ChangeWatch watch) {
    var targets = new ArrayList<Channel>();
    for (var way : ways) {
      if (!revisions(way, seen).isEmpty()) {
        targets.add(way.to());
      }
    }
    return Result.rows(new ReleaseChangeView(), watch.after(targets));
  }

  /** Each revision once for each target, in the order of the channel map. */
  private List<ReleaseRequest> requests(Releases seen) {
    var requests = new ArrayList<ReleaseRequest>();
    for (var way : ways) {
      Map<Integer, ReleaseRequest> ofWay = new LinkedHashMap<>();
      for (var entry : entries(way, seen)) {
        ofWay.putIfAbsent(entry.revision(), ReleaseRequest.promote(entry, way.to().toString()));
      }
      requests.addAll(ofWay.values());
    }
    if (requests.isEmpty()) {
      throw ShellException.failed(
          ErrorCodes.VALUE,
          "Cannot promote " + given("from") + " of " + name,
          "nothing is released there for what was chosen",
          "see: status " + name);
    }
    return requests;
  }

  private List<ChannelMapEntry> entries(Way way, Releases seen) {
    var entries = new ArrayList<ChannelMapEntry>();
    for (var entry : seen.channelMap()) {
      if (entry.channel().equals(way.from()) && isWanted(entry)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private Set<Integer> revisions(Way way, Releases seen) {
    var revisions = new LinkedHashSet<Integer>();
    entries(way, seen).forEach(entry -> revisions.add(entry.revision()));
    return revisions;
  }

  private boolean isWanted(ChannelMapEntry entry) {
    var architectures = call.each("arch", word -> word);
    var bases = call.each("base", word -> word);
    var architecture = entry.base().map(Base::architecture).or(entry::architecture).orElse("");
    return (architectures.isEmpty() || architectures.contains(architecture))
        && (bases.isEmpty()
            || entry.base().filter(base -> ChannelFilter.isOne(bases, base)).isPresent())
        && entry.progressive().percentage().isEmpty();
  }

  private void confirm(Releases seen) {
    var plans = new ArrayList<String>();
    for (var way : ways) {
      var revisions = revisions(way, seen);
      if (!revisions.isEmpty()) {
        plans.add(plan(way, revisions));
      }
    }
    var plan = String.join("\n", plans);
    if (call.has("yes")) {
      plans.forEach(call.progress()::phase);
    } else if (call.session().canAsk()) {
      preview(seen);
    }
    Agreement.ask(call, plan, "Nothing was promoted");
  }

  /** Each row that is asked about: what its place gives now, and would give. */
  private void preview(Releases seen) {
    for (var way : ways) {
      for (var entry : entries(way, seen)) {
        var line = new StringBuilder().append(way.to()).append(", ").append(entry.platform());
        line.append(": ").append(held(way.to(), entry.platform(), seen));
        line.append(" → ").append(entry.revision());
        for (var resource : entry.resources()) {
          line.append(", ").append(resource);
        }
        call.progress().phase(line.toString());
      }
    }
  }

  private static String held(Channel channel, String platform, Releases seen) {
    var held = new ArrayList<String>();
    for (var entry : seen.channelMap()) {
      if (entry.channel().equals(channel) && entry.platform().equals(platform)) {
        held.add(String.valueOf(entry.revision()));
      }
    }
    return held.isEmpty() ? "nothing" : String.join(" and ", held);
  }

  private String plan(Way way, Set<Integer> revisions) {
    var numbers = new ArrayList<String>();
    revisions.forEach(revision -> numbers.add(String.valueOf(revision)));
    return (numbers.size() == 1 ? "Release revision " : "Release revisions ")
        + String.join(" and ", numbers)
        + " of "
        + name
        + " from "
        + way.from()
        + " to "
        + way.to();
  }

  /** The Snap Store takes one revision at a time, so some may be done when one fails. */
  private void oneByOne(Releases seen, List<ReleaseRequest> requests, ChangeWatch watch) {
    call.store().releaseIfUnchanged(name, seen, requests.subList(0, 1));
    for (int i = 1; i < requests.size(); i++) {
      try {
        call.store().release(name, requests.get(i));
      } catch (StoreException failed) {
        throw partly(requests.subList(i, requests.size()), () -> changes(seen, watch), failed);
      }
    }
  }

  private RuntimeException partly(
      List<ReleaseRequest> left, Supplier<Result> changes, StoreException failed) {
    var lines = new ArrayList<String>();
    for (var request : left) {
      lines.add(
          "release " + name + " " + request.revision().orElseThrow() + " " + request.channel());
    }
    var words =
        ShellException.partlyDone(
            ErrorCodes.PARTLY_DONE,
            "Promoted only some revisions of " + name,
            failed.what() + ": " + failed.why(),
            "go on with: " + String.join("; ", lines));
    try {
      return new Unsatisfied(changes.get(), words);
    } catch (StoreException unseen) {
      // Whatever ended the promotion may end this, too; what is left to do is known all the same.
      return words;
    }
  }
}
