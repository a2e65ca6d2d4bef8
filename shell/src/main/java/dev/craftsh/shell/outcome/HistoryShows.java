package dev.craftsh.shell.outcome;

import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.PastRelease;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A snap was released: its history has one release more of that revision there than this run is
 * known to have done, whatever came after it.
 */
record HistoryShows(JsonObject body) implements Evidence {

  @Override
  public Found look(StoreClient store, Circumstances circumstances) {
    var history = store.listReleaseHistory(body.get("name").getAsString());
    for (var channel : body.getAsJsonArray("channels")) {
      var name = Channel.parse(channel.getAsString());
      if (count(history, name, circumstances) <= known(name, circumstances.done())) {
        return Found.NOT_APPLIED;
      }
    }
    return taken();
  }

  /** A revision for several architectures leaves several lines for one release. */
  private int count(List<PastRelease> history, Channel channel, Circumstances circumstances) {
    Map<String, Integer> releases = new HashMap<>();
    int most = 0;
    for (var past : history) {
      if (past.channel().equals(channel)
          && past.revision().filter(number -> number == revision(body)).isPresent()
          && !past.when().isBefore(circumstances.since())) {
        most = Math.max(most, releases.merge(past.architecture(), 1, Integer::sum));
      }
    }
    return most;
  }

  private int known(Channel channel, List<Sent> done) {
    int count = 0;
    for (var other : done) {
      var path = other.path();
      if (path.length == 3 && path[2].equals("snap-release")) {
        var release = other.object();
        if (release.get("name").equals(body.get("name")) && revision(release) == revision(body)) {
          for (var there : release.getAsJsonArray("channels")) {
            count += Channel.parse(there.getAsString()).equals(channel) ? 1 : 0;
          }
        }
      }
    }
    return count;
  }

  private static int revision(JsonObject release) {
    return Integer.parseInt(release.get("revision").getAsString());
  }

  @Override
  public Found taken() {
    return Found.applied(new JsonObject());
  }
}
