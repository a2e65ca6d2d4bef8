package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Revision;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Releases and closings, on both stores. */
final class Releasing {
  private final Scene scene;
  private final String name;

  private Releasing(Scene scene, String name) {
    this.scene = scene;
    this.name = name;
  }

  /** {@code POST /v1/{namespace}/{name}/releases} */
  static Reply onGateway(Scene scene) {
    var wishes = Wish.ofGateway(scene.list());
    new Releasing(scene, scene.path().part(1)).perform(wishes);
    var released = new JsonArray();
    for (var wish : wishes) {
      var one = Scene.with("channel", wish.channel().toString());
      one.add("revision", Scene.orNull(wish.revision().map(JsonPrimitive::new)));
      one.add("resources", wish.resources().deepCopy());
      released.add(one);
    }
    var answer = new JsonObject();
    answer.add("released", released);
    return Scene.done(answer);
  }

  /** {@code POST /dev/api/snap-release/} */
  static Reply onDashboard(Scene scene) {
    var revision = Optional.of(Wish.number(scene.text("revision")));
    var wishes = Wish.ofDashboard(scene.object(), revision);
    new Releasing(scene, scene.text("name")).perform(wishes);
    return changed("opened_channels", wishes);
  }

  /** {@code POST /dev/api/snaps/{id}/close} */
  static Reply closing(Scene scene) {
    var wishes = Wish.ofDashboard(scene.object(), Optional.empty());
    var name = scene.look(store -> SnapIds.nameOf(store, scene.path().part(1)));
    new Releasing(scene, name).perform(wishes);
    return changed("closed_channels", wishes);
  }

  /** What a review that ends well does with the channels that were asked for with the upload. */
  static void afterReview(Scene scene, String name, List<Wish> wishes) {
    new Releasing(scene, name).perform(wishes);
  }

  private static Reply changed(String key, List<Wish> wishes) {
    var channels = new JsonArray();
    wishes.forEach(wish -> channels.add(wish.channel().toString()));
    var answer = new JsonObject();
    answer.addProperty("success", true);
    answer.add(key, channels);
    answer.add("channel_map_tree", new JsonObject());
    answer.add("channel_map", new JsonArray());
    return Scene.done(answer);
  }

  private void perform(List<Wish> wishes) {
    var before = scene.lookIfPermitted(store -> store.listReleases(name).json());
    before.ifPresent(map -> requireTracks(new ChannelMap(map.deepCopy()), wishes));
    var revisions = revisions(wishes);
    if (before.isEmpty()) {
      for (var wish : wishes) {
        var after = wish.revision().map(String::valueOf);
        scene.add(
            new Scene.Row(
                action(wish), name, wish.channel().toString(), "", Optional.empty(), after, true));
      }
      return;
    }
    var now = before.get().deepCopy();
    for (var wish : wishes) {
      apply(now, wish, revisions);
    }
    for (var wish : wishes) {
      addRows(wish, new ChannelMap(before.get().deepCopy()), new ChannelMap(now));
    }
    for (var wish : wishes) {
      scene.imagination().edit(mapPath(), (answer, path) -> apply(answer, wish, revisions));
    }
  }

  private String mapPath() {
    var path = scene.path();
    return path.isDashboard() ? "/api/v2/snaps/" + name + "/channel-map" : path.text();
  }

  private void apply(JsonObject map, Wish wish, Map<Integer, Revision> revisions) {
    var channels = new ChannelMap(map);
    var revision = wish.revision().map(revisions::get);
    if (revision.isPresent()) {
      channels.release(wish, revision.get(), scene.now());
    } else {
      channels.close(wish.channel());
    }
  }

  private void requireTracks(ChannelMap map, List<Wish> wishes) {
    var tracks = map.tracks();
    for (var wish : wishes) {
      var track = wish.channel().track();
      if (!tracks.contains(track)) {
        throw Foreseen.of(
            scene.path().isDashboard() ? 400 : 404,
            scene.path().isDashboard() ? "invalid-field" : "resource-not-found",
            "'%s' has no track '%s'; its tracks are: %s"
                .formatted(name, track, String.join(", ", tracks)));
      }
    }
  }

  /** Those that are to be released. */
  private Map<Integer, Revision> revisions(List<Wish> wishes) {
    var wanted = new TreeMap<Integer, Optional<Revision>>();
    wishes.forEach(wish -> wish.revision().ifPresent(one -> wanted.put(one, Optional.empty())));
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var known = scene.lookIfPermitted(store -> store.listRevisions(name));
    var found = new TreeMap<Integer, Revision>();
    for (var one : known.orElse(List.of())) {
      if (wanted.containsKey(one.revision())) {
        found.put(one.revision(), one);
      }
    }
    for (int number : wanted.keySet()) {
      if (known.isPresent() && !found.containsKey(number)) {
        throw Foreseen.notFound("Revision " + number + " of '" + name + "' not found.");
      }
      found.computeIfAbsent(number, Releasing::unseen);
    }
    return found;
  }

  /** A revision that this login may release without seeing it. */
  private static Revision unseen(int number) {
    var json = new JsonObject();
    json.addProperty("revision", number);
    json.add("bases", JsonNull.INSTANCE);
    return new Revision(
        number,
        "",
        "",
        Optional.empty(),
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        json);
  }

  private static String action(Wish wish) {
    return wish.revision().isPresent() ? "release" : "close";
  }

  private void addRows(Wish wish, ChannelMap before, ChannelMap after) {
    Channel channel = wish.channel();
    var old = before.at(channel);
    var fresh = after.at(channel);
    var platforms = new LinkedHashSet<>(fresh.keySet());
    platforms.addAll(old.keySet());
    if (platforms.isEmpty()) {
      platforms.add("");
    }
    for (var platform : platforms) {
      var was = Optional.ofNullable(old.get(platform));
      var is = Optional.ofNullable(fresh.get(platform));
      if (isConcerned(wish, was, is)) {
        scene.add(
            new Scene.Row(
                action(wish), name, channel.toString(), platform, was, is, !was.equals(is)));
      }
    }
  }

  /** Machines that the revision is not for keep what they have, which needs no row. */
  private static boolean isConcerned(Wish wish, Optional<String> was, Optional<String> is) {
    boolean same = was.equals(is);
    var number = wish.revision().map(String::valueOf).orElse("");
    return !same
        || number.isEmpty()
        || is.filter(text -> text.equals(number) || text.startsWith(number + " ")).isPresent();
  }
}
