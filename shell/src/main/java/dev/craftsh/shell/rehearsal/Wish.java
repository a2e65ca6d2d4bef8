package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.model.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a request wants of one channel.
 *
 * @param revision empty to close it
 * @param resources what goes with it, as the store writes it
 * @param percentage the share of machines to begin with
 */
record Wish(
    Channel channel,
    Optional<Integer> revision,
    JsonArray resources,
    Optional<Integer> percentage) {

  /** Of a gateway's list. */
  static List<Wish> ofGateway(JsonArray body) {
    var wishes = new ArrayList<Wish>();
    for (var one : body) {
      if (one instanceof JsonObject wish) {
        wishes.add(
            new Wish(
                channel(Scene.text(wish, "channel").orElse("")),
                Scene.text(wish, "revision").map(Wish::number),
                wish.get("resources") instanceof JsonArray list ? list : new JsonArray(),
                Optional.empty()));
      }
    }
    return wishes;
  }

  /** Of the channels that a dashboard's request names. */
  static List<Wish> ofDashboard(JsonObject body, Optional<Integer> revision) {
    var share =
        body.get("progressive") instanceof JsonObject progressive
            ? Scene.text(progressive, "percentage").map(Wish::number)
            : Optional.<Integer>empty();
    var wishes = new ArrayList<Wish>();
    for (JsonElement channel : Scene.listOf(body.deepCopy(), "channels")) {
      wishes.add(new Wish(channel(channel.getAsString()), revision, new JsonArray(), share));
    }
    return wishes;
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw Foreseen.of(400, "invalid", "'" + text + "' is not a number");
    }
  }

  private static Channel channel(String text) {
    try {
      return Channel.parse(text);
    } catch (InvalidInput malformed) {
      throw Foreseen.of(400, "invalid", malformed.why());
    }
  }
}
