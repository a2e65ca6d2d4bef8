package dev.craftsh.shell.command;

import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Revision;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Releases only what is not released already, so that it can be run again and again. */
final class EnsureCommand implements Command {
  private static final String CLOSED = "-";

  private static final View<Ensured> VIEW =
      () ->
          List.of(
              Column.<Ensured>machines("name", Ensured::name).saying("the package"),
              Column.<Ensured>of("channel", Ensured::channel).saying("which channel"),
              Column.<Ensured>number("revision", Ensured::revision)
                  .optional()
                  .saying("what is there; none when it is closed"),
              Column.<Ensured>of("changed", Ensured::changed)
                  .saying("whether it was not so before")
                  .holding(Column.Kind.BOOLEAN));

  private static final CommandSpec SPEC =
      CommandSpec.named("ensure")
          .summary("Release what is not released already; - as the revision closes")
          .argument("name", Slot.PACKAGE)
          .repeated("channel=revision", Slot.PINNED_CHANNEL)
          .example("ensure hello latest/stable=4")
          .example("ensure hello latest/stable=4 latest/edge=-")
          .gives(VIEW)
          .mutates()
          .build();

  /**
   * One channel.
   *
   * @param revision what is there now; empty when it is closed
   * @param changed whether it was otherwise before
   */
  record Ensured(String name, Channel channel, Optional<Integer> revision, boolean changed) {}

  /** What one word asks for. */
  private record Wish(Channel channel, Optional<Integer> revision) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var name = call.one("name");
    var wishes = call.each("channel=revision", text -> wish(call, text));
    var store = call.store();
    var map = store.listReleases(name).channelMap();
    var revisions = store.listRevisions(name);
    var ensured = new ArrayList<Ensured>();
    var releases = new ArrayList<ReleaseRequest>();
    var closed = new ArrayList<String>();
    for (var wish : wishes) {
      boolean changed = !isSo(wish, map, revisions);
      ensured.add(new Ensured(name, wish.channel(), wish.revision(), changed));
      if (changed && wish.revision().isPresent()) {
        releases.add(ReleaseRequest.of(wish.revision().get(), wish.channel().toString()));
      } else if (changed) {
        closed.add(wish.channel().toString());
      }
    }
    if (!releases.isEmpty()) {
      store.release(name, releases);
    }
    if (!closed.isEmpty()) {
      store.close(name, closed.toArray(new String[0]));
    }
    return Result.rows(VIEW, ensured);
  }

  /** On every kind of machine that the revision is for; an older one elsewhere does not matter. */
  private static boolean isSo(Wish wish, List<ChannelMapEntry> map, List<Revision> revisions) {
    var wanted = wish.revision();
    var platforms = wanted.isEmpty() ? Set.<String>of() : platforms(wanted.get(), revisions);
    boolean there = wanted.isEmpty();
    for (var entry : map) {
      if (!entry.channel().equals(wish.channel())) {
        continue;
      }
      if (wanted.isEmpty()) {
        return false;
      }
      boolean same = entry.revision() == wanted.get();
      if (!same && platforms.contains(platform(entry))) {
        return false;
      }
      there |= same && entry.progressive().percentage().isEmpty();
    }
    return there;
  }

  private static Set<String> platforms(int number, List<Revision> revisions) {
    var platforms = new HashSet<String>();
    for (var revision : revisions) {
      if (revision.revision() == number) {
        revision.bases().forEach(base -> platforms.add(base.toString()));
        platforms.addAll(revision.architectures());
      }
    }
    return platforms;
  }

  private static String platform(ChannelMapEntry entry) {
    return entry.base().isPresent()
        ? entry.base().get().toString()
        : entry.architecture().orElse("");
  }

  private static Wish wish(Invocation call, String text) {
    int equals = text.lastIndexOf('=');
    if (equals < 1) {
      throw ShellException.usage(
          ErrorCodes.VALUE,
          "Cannot ensure \"" + text + "\"",
          "it does not say which revision belongs in which channel",
          "write CHANNEL=REVISION, for example latest/stable=12, or CHANNEL=- for a closed one");
    }
    var revision = text.substring(equals + 1);
    return new Wish(
        Channel.parse(text.substring(0, equals)),
        revision.equals(CLOSED)
            ? Optional.empty()
            : Optional.of(call.number("revision", revision)));
  }
}
