package dev.craftsh.shell.permission;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Whoami;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a login permits. What is empty is not restricted.
 *
 * @param packages names, or ids where the store gives ids
 * @param channels may hold {@code *} and {@code ?}
 */
public record Held(
    Optional<List<String>> permissions,
    Optional<List<String>> packages,
    Optional<List<String>> channels) {

  public static Held of(Whoami whoami) {
    return new Held(whoami.permissions(), whoami.packages(), whoami.channels());
  }

  /** The same of the store's answer as it came (contract/store-api.md §2). */
  public static Held read(JsonObject whoami) {
    return new Held(
        words(whoami.get("permissions")),
        words(whoami.get("packages")),
        words(whoami.get("channels")));
  }

  /** The gateway lists packages as objects. */
  private static Optional<List<String>> words(@Nullable JsonElement list) {
    if (!(list instanceof JsonArray array)) {
      return Optional.empty();
    }
    var words = new ArrayList<String>();
    for (var one : array) {
      var word =
          one instanceof JsonObject object && object.has("name")
              ? object.get("name")
              : one instanceof JsonObject object ? object.get("id") : one;
      if (word != null && word.isJsonPrimitive()) {
        words.add(word.getAsString());
      }
    }
    return Optional.of(words);
  }

  /**
   * Why a need is not met; empty when it is.
   *
   * @param idOfName the store's id of a package
   */
  public Optional<String> lack(Need need, UnaryOperator<String> idOfName) {
    if (permissions.isPresent() && !need.right().isIn(permissions.get())) {
      return Optional.of(
          "it needs " + need.word() + "; this login has " + listed(permissions.get()));
    }
    if (packages.isPresent() && need.name().isPresent() && !reaches(need.name().get(), idOfName)) {
      return Optional.of(
          "it is about " + need.name().get() + "; this login is for " + listed(packages.get()));
    }
    for (var channel : need.channels()) {
      if (channels.isPresent() && !covers(channels.get(), channel)) {
        return Optional.of(
            "it changes " + channel + "; this login is for the channels " + listed(channels.get()));
      }
    }
    return Optional.empty();
  }

  private boolean reaches(String name, UnaryOperator<String> idOfName) {
    var reached = packages.orElseThrow();
    return reached.contains(name) || reached.contains(idOfName.apply(name));
  }

  private static String listed(List<String> words) {
    return words.isEmpty() ? "nothing" : String.join(", ", words);
  }

  /** Whether one of the patterns is the channel's, which may leave out the usual track. */
  public static boolean covers(List<String> patterns, Channel channel) {
    for (var pattern : patterns) {
      if (Wildcards.match(pattern, channel.toString())
          || Wildcards.match(pattern, Need.shortName(channel))) {
        return true;
      }
    }
    return false;
  }

  /** The refusal that the store would answer with, in words that help. */
  public Forbidden refusal(String what, String why, Need need) {
    return new Forbidden(
        Problem.of(ErrorCode.FORBIDDEN, what, why, "log in with: " + widened(need)));
  }

  /** The login that has all of this one, and what was missing. */
  private String widened(Need need) {
    var line = new StringBuilder("login");
    permissions.ifPresent(all -> append(line, "permissions", all, missing(all, need)));
    packages.ifPresent(all -> append(line, "packages", all, need.name().stream().toList()));
    channels.ifPresent(all -> append(line, "channels", all, shortNames(need.channels())));
    return line.toString();
  }

  private static List<String> missing(List<String> permissions, Need need) {
    return need.right().isIn(permissions) ? List.of() : List.of(need.word());
  }

  private static List<String> shortNames(List<Channel> channels) {
    var names = new ArrayList<String>();
    for (var channel : channels) {
      names.add(Need.shortName(channel));
    }
    return names;
  }

  private static void append(
      StringBuilder line, String flag, List<String> words, List<String> more) {
    var all = new TreeSet<String>();
    words.forEach(word -> all.add(Need.shortName(word)));
    all.addAll(more);
    line.append(" --").append(flag).append(' ').append(String.join(",", all));
  }
}
