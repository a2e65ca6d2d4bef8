package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Channel;
import dev.craftsh.sandbox.model.Release;
import dev.craftsh.sandbox.model.ResourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Channel maps as the newer calls of both hosts write them (contract/store-api.md §4, §5.6). */
final class ReleaseJson {
  private ReleaseJson() {}

  static JsonArray entries(List<Release> releases) {
    JsonArray all = new JsonArray();
    for (Release release : releases) {
      JsonObject one = new JsonObject();
      if (release.architecture() == null) {
        one.add("base", RevisionJson.base(release.base()));
        one.add("resources", resources(release.resources()));
      } else {
        one.addProperty("architecture", release.architecture());
      }
      one.addProperty("channel", release.channel().fullName());
      one.addProperty("revision", release.revision());
      one.add("when", Write.time(release.when()));
      one.add("expiration-date", Write.time(release.expires()));
      one.add("progressive", progressive(release.percentage()));
      all.add(one);
    }
    return all;
  }

  static JsonArray resources(List<ResourceRef> refs) {
    JsonArray all = new JsonArray();
    for (ResourceRef ref : refs) {
      JsonObject one = new JsonObject();
      one.addProperty("name", ref.name());
      one.addProperty("revision", ref.revision());
      one.addProperty("type", ref.type());
      all.add(one);
    }
    return all;
  }

  static JsonObject progressive(@Nullable Integer percentage) {
    JsonObject one = new JsonObject();
    one.addProperty("paused", percentage == null ? null : Boolean.FALSE);
    one.addProperty("percentage", percentage);
    one.addProperty("current-percentage", percentage);
    return one;
  }

  static JsonArray channels(List<Channel> channels) {
    JsonArray all = new JsonArray();
    for (Channel channel : channels) {
      Channel fallback = channel.fallback();
      JsonObject one = new JsonObject();
      one.addProperty("name", channel.fullName());
      one.addProperty("track", channel.track());
      one.addProperty("risk", channel.risk().text());
      one.addProperty("branch", channel.branch());
      one.addProperty("fallback", fallback == null ? null : fallback.fullName());
      all.add(one);
    }
    return all;
  }
}
