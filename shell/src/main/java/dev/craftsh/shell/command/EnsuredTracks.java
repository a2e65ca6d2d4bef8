package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.TrackRequest;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Creates the tracks that a release needs, where the package's guardrails allow it. */
final class EnsuredTracks {
  private final Invocation call;
  private final String name;

  EnsuredTracks(Invocation call, String name) {
    this.call = call;
    this.name = name;
  }

  void of(List<Channel> channels) {
    var missing = new LinkedHashSet<String>();
    for (var channel : channels) {
      missing.add(channel.track());
    }
    missing.remove(Channel.DEFAULT_TRACK);
    for (var track : call.store().listTracks(name)) {
      missing.remove(track.name());
    }
    if (missing.isEmpty()) {
      return;
    }
    if (call.session().profile().endpoints().namespace() == Namespace.SNAP) {
      throw ShellException.usage(
          ErrorCodes.NOT_HERE,
          "Cannot create the track " + String.join(", ", missing) + " of " + name,
          "tracks of snaps are asked for at forum.snapcraft.io",
          "release to a track that exists: tracks " + name);
    }
    create(new ArrayList<>(missing));
  }

  /** The store refuses what no guardrail allows, and says which there are. */
  private void create(List<String> missing) {
    var requests = new ArrayList<TrackRequest>();
    for (var track : missing) {
      requests.add(TrackRequest.of(track));
    }
    new TrackCreation(call.store(), name).of(requests);
    call.progress().phase("Created the track " + String.join(", ", missing) + " of " + name);
  }
}
