package dev.craftsh.sandbox.service;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageRef;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first-party caveats of this store, as text: {@code host|key|value}, where a list is JSON.
 * Whoever holds a macaroon can add more of them, so every repetition can only narrow.
 */
final class Conditions {
  private static final String DECLARED_USER = "declared username ";
  private static final String TIME_BEFORE = "time-before ";

  private final String prefix;
  private @Nullable List<String> permissions;
  private @Nullable List<String> packages;
  private @Nullable List<String> channels;
  private @Nullable Instant expires;
  private @Nullable Instant dischargeEnds;
  private @Nullable Instant lastLogin;
  private @Nullable String account;
  private @Nullable String username;

  Conditions(String host) {
    this.prefix = host + "|";
  }

  static String text(String host, String key, String value) {
    return host + "|" + key + "|" + value;
  }

  static String text(String host, String key, List<String> values) {
    JsonArray list = new JsonArray();
    for (String value : values) {
      list.add(value);
    }
    return text(host, key, list.toString());
  }

  /** Takes one caveat in; what is not understood is not met. */
  void add(MacaroonVerifier.Condition condition, boolean mayNameTheAccount) throws Unverified {
    String text = condition.text();
    if (text.startsWith(DECLARED_USER) || text.startsWith(TIME_BEFORE)) {
      addStandard(condition, mayNameTheAccount);
      return;
    }
    int bar = text.indexOf('|', prefix.length());
    if (!text.startsWith(prefix) || bar < 0) {
      throw new Unverified("a caveat is not in this store's words");
    }
    String key = text.substring(prefix.length(), bar);
    String value = text.substring(bar + 1);
    try {
      take(key, value, mayNameTheAccount);
    } catch (JsonParseException | IllegalStateException | DateTimeException malformed) {
      throw new Unverified("the value of a caveat '" + key + "' is malformed");
    }
  }

  /** The words that bakery services have in common; identity services write them. */
  private void addStandard(MacaroonVerifier.Condition condition, boolean mayNameTheAccount)
      throws Unverified {
    String text = condition.text();
    if (text.startsWith(TIME_BEFORE)) {
      try {
        Instant end = Instant.parse(text.substring(TIME_BEFORE.length()));
        // What the root is exchanged for may outlive the discharge.
        if (condition.fromDischarge()) {
          dischargeEnds = earlier(dischargeEnds, end);
        } else {
          expires = earlier(expires, end);
        }
      } catch (DateTimeException malformed) {
        throw new Unverified("the time of a caveat 'time-before' is malformed");
      }
      return;
    }
    String declared = text.substring(DECLARED_USER.length());
    if (!mayNameTheAccount || (username != null && !username.equals(declared))) {
      throw new Unverified("a caveat declares a user where it must not");
    }
    username = declared;
  }

  static String declaredUser(String username) {
    return DECLARED_USER + username;
  }

  static String timeBefore(Instant end) {
    return TIME_BEFORE + end;
  }

  private void take(String key, String value, boolean mayNameTheAccount) throws Unverified {
    switch (key) {
      case "permission" -> permissions = narrowed(permissions, list(value));
      case "package" -> packages = narrowed(packages, list(value));
      case "channel" -> channels = narrowed(channels, list(value));
      case "expires" -> expires = earlier(expires, Instant.parse(value));
      case "valid_since" -> lastLogin = earlier(lastLogin, Instant.parse(value));
      case "account" -> {
        if (!mayNameTheAccount || account != null) {
          throw new Unverified("a caveat names an account where it must not");
        }
        account = value;
      }
      default -> throw new Unverified("a caveat '" + key + "' is unknown");
    }
  }

  private static List<String> list(String value) {
    List<String> list = new ArrayList<>();
    for (JsonElement element : JsonParser.parseString(value).getAsJsonArray()) {
      list.add(element.getAsString());
    }
    return list;
  }

  private static List<String> narrowed(@Nullable List<String> before, List<String> more) {
    if (before == null) {
      return more;
    }
    List<String> both = new ArrayList<>(before);
    both.retainAll(more);
    return both;
  }

  private static Instant earlier(@Nullable Instant before, Instant other) {
    return before == null || other.isBefore(before) ? other : before;
  }

  Limits limits() {
    List<PackageRef> refs = null;
    if (packages != null) {
      refs = new ArrayList<>();
      for (String one : packages) {
        int slash = one.indexOf('/');
        boolean snap = one.startsWith(Namespace.SNAP.text() + "/");
        refs.add(new PackageRef(snap ? Namespace.SNAP : Namespace.CHARM, one.substring(slash + 1)));
      }
    }
    return new Limits(permissions == null ? List.of() : permissions, refs, channels, expires);
  }

  @Nullable Instant expires() {
    return expires;
  }

  @Nullable Instant dischargeEnds() {
    return dischargeEnds;
  }

  /** The oldest moment that any of the macaroons calls its beginning. */
  @Nullable Instant lastLogin() {
    return lastLogin;
  }

  @Nullable String account() {
    return account;
  }

  /** The user that an identity service declared. */
  @Nullable String username() {
    return username;
  }
}
