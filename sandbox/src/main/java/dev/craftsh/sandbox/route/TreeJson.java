package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.service.ChannelTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Channel map trees: track, series, architecture, entries (contract/store-api.md §5.4). */
final class TreeJson {
  static final String SERIES = "16";

  private TreeJson() {}

  static JsonObject tree(List<ChannelTree.Leaf> leaves, @Nullable String architecture) {
    JsonObject tree = new JsonObject();
    for (ChannelTree.Leaf leaf : leaves) {
      if (architecture == null || architecture.equals(leaf.architecture())) {
        JsonObject series = child(child(tree, leaf.channel().track()), SERIES);
        if (!series.has(leaf.architecture())) {
          series.add(leaf.architecture(), new JsonArray());
        }
        series.getAsJsonArray(leaf.architecture()).add(entry(leaf, leaf.channel().riskAndBranch()));
      }
    }
    return tree;
  }

  private static JsonObject child(JsonObject parent, String key) {
    if (!parent.has(key)) {
      parent.add(key, new JsonObject());
    }
    return parent.getAsJsonObject(key);
  }

  private static JsonObject entry(ChannelTree.Leaf leaf, String channel) {
    JsonObject one = new JsonObject();
    one.addProperty("channel", channel);
    one.addProperty("info", leaf.info());
    Revision revision = leaf.revision();
    if (revision != null) {
      one.addProperty("revision", revision.number());
      one.addProperty("version", revision.version());
    }
    if (leaf.expires() != null) {
      one.add("expires_at", Write.time(leaf.expires()));
    }
    return one;
  }

  /** The entries of the default track alone, in one list. */
  static JsonArray flat(List<ChannelTree.Leaf> leaves) {
    JsonArray all = new JsonArray();
    for (ChannelTree.Leaf leaf : leaves) {
      if (leaf.channel().shortName().equals(leaf.channel().riskAndBranch())) {
        all.add(entry(leaf, leaf.channel().riskAndBranch()));
      }
    }
    return all;
  }
}
