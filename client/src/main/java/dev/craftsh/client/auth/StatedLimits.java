package dev.craftsh.client.auth;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What credentials themselves say that they are limited to: the caveats of their macaroon, as text
 * {@code host|key|["value"]}. Nothing is asked of a store. What is empty is not stated, which does
 * not mean that everything is permitted: a store may keep the limits to itself, or write them in
 * words that are not known here. Of several caveats of a kind one is told, the narrower where that
 * is plain; all of them have to be met.
 *
 * @param permissions what is permitted
 * @param packages the only packages: names, or ids where the store writes ids
 * @param channels the only channels; may hold {@code *} and {@code ?}
 */
public record StatedLimits(
    Optional<List<String>> permissions,
    Optional<List<String>> packages,
    Optional<List<String>> channels) {
  /** Credentials that say nothing. */
  public static final StatedLimits NONE =
      new StatedLimits(Optional.empty(), Optional.empty(), Optional.empty());

  /** Copies the lists. */
  public StatedLimits {
    permissions = permissions.map(List::copyOf);
    packages = packages.map(List::copyOf);
    channels = channels.map(List::copyOf);
  }

  /** What these credentials say; {@link #NONE} when they are no macaroon that can be read. */
  public static StatedLimits of(Credentials credentials) {
    var limits = NONE;
    for (var caveat : StatedCaveats.of(credentials)) {
      limits = limits.narrowedBy(caveat);
    }
    return limits;
  }

  private StatedLimits narrowedBy(String text) {
    int keyAt = text.indexOf('|') + 1;
    int valueAt = text.indexOf('|', keyAt) + 1;
    if (keyAt == 0 || valueAt == 0) {
      return this;
    }
    var values = list(text.substring(valueAt));
    return switch (text.substring(keyAt, valueAt - 1)) {
      case "permission", "permissions", "acl" ->
          new StatedLimits(narrower(permissions, values), packages, channels);
      case "package", "packages", "package_id" ->
          new StatedLimits(permissions, narrower(packages, withoutNamespace(values)), channels);
      case "channel", "channels" ->
          new StatedLimits(permissions, packages, narrower(channels, values));
      default -> this;
    };
  }

  /** Empty when it is no list of texts, or a list of nothing. */
  private static List<String> list(String json) {
    var texts = new ArrayList<String>();
    try {
      if (JsonParser.parseString(json) instanceof JsonArray array) {
        for (JsonElement one : array) {
          texts.add(one.getAsString());
        }
      }
    } catch (JsonParseException | IllegalStateException | UnsupportedOperationException other) {
      return List.of();
    }
    return texts;
  }

  private static List<String> withoutNamespace(List<String> packages) {
    var names = new ArrayList<String>();
    for (var one : packages) {
      names.add(one.substring(one.indexOf('/') + 1));
    }
    return names;
  }

  /**
   * Whoever holds a macaroon can add caveats, each of which has to be met. What is in both of two
   * lists would not do: one may name by a wider word, a pattern or an id what the other names.
   */
  private static Optional<List<String>> narrower(Optional<List<String>> before, List<String> more) {
    boolean narrows = !more.isEmpty() && before.map(some -> some.containsAll(more)).orElse(true);
    return narrows ? Optional.of(more) : before;
  }
}
