package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.ReleasedResource;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.ReleaseChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A release as a command line asks for it: read in full before anything is sent, so that a typing
 * error costs nothing.
 */
final class ReleasePlan {
  private final Invocation call;
  private final String name;
  private final List<ReleasedResource> resources;
  private final Optional<Integer> percentage;
  private final HeldRevisions expected;
  private final ChangeWatch watch;

  /** Reads the flags, and looks at the channel map. */
  ReleasePlan(Invocation call, String name) {
    this.call = call;
    this.name = name;
    resources = call.each("resource", text -> resource(call, text));
    percentage = call.optional("progressive").map(text -> call.number("percentage", text));
    expected = HeldRevisions.of(call, name);
    watch = ChangeWatch.before(call, name);
  }

  List<ReleaseChange> carryOut(int revision, List<Channel> channels) {
    release(revision, channels);
    return changes(channels);
  }

  void release(int revision, List<Channel> channels) {
    expected.require(watch, channels);
    var requests = new ArrayList<ReleaseRequest>();
    for (var channel : channels) {
      requests.add(new ReleaseRequest(channel, Optional.of(revision), resources, percentage));
    }
    call.store().release(name, requests);
  }

  /** What was released, as the store shows it. */
  List<ReleaseChange> changes(List<Channel> channels) {
    return watch.after(channels);
  }

  private static ReleasedResource resource(Invocation call, String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Cannot release with the resource \"" + text + "\"",
          "it does not say which revision of the resource",
          "write NAME:REVISION, for example greeting:3");
    }
    int revision = call.number("resource revision", text.substring(colon + 1));
    return new ReleasedResource(text.substring(0, colon), "", Optional.of(revision));
  }
}
