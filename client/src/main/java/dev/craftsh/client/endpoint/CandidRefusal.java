package dev.craftsh.client.endpoint;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.LoginRejected;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.StoreException;
import java.net.URI;
import java.time.Duration;

/** The ways in which a login in the browser comes to nothing. */
final class CandidRefusal {
  private static final String WHAT = "Cannot log in";
  private static final String OTHER_LOGIN = "log in with an Ubuntu One account instead";

  private CandidRefusal() {}

  /** The identity service says no. */
  static StoreException refused(String why) {
    return new LoginRejected(
        Problem.of(
            ErrorCode.LOGIN_REJECTED,
            WHAT,
            "third party refused dischargex: " + why,
            "ask for access, or " + OTHER_LOGIN));
  }

  /** The user cannot be asked. */
  static StoreException noInteraction(String why) {
    return new LoginRejected(
        Problem.of(
            ErrorCode.LOGIN_REJECTED,
            WHAT,
            "cannot start interactive session: " + why,
            OTHER_LOGIN));
  }

  static StoreException timedOut(URI wait) {
    return timedOut("Timed out waiting for token response from '" + wait + "'.");
  }

  static StoreException timedOut(URI wait, Duration bound) {
    return timedOut(
        "Timed out waiting for token response from '"
            + wait
            + "': nobody finished the login within "
            + bound.toSeconds()
            + " seconds");
  }

  private static StoreException timedOut(String why) {
    String remedy = "log in again, and finish it in the browser";
    return new LoginRejected(Problem.of(ErrorCode.LOGIN_TIMED_OUT, WHAT, why, remedy));
  }

  /** The answer is not what the protocol wants. */
  static InvalidResponse invalid(String why) {
    return new InvalidResponse(
        Problem.of(
            ErrorCode.INVALID_RESPONSE,
            WHAT,
            why,
            "check the address of the store, or " + OTHER_LOGIN));
  }

  /** An address that came from a server: nothing but a web address. */
  static URI address(String text) {
    return address(URI.create(""), text);
  }

  /** An address that came from a server, relative to the server's own. */
  static URI address(URI base, String text) {
    try {
      URI uri = base.resolve(URI.create(text));
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      throw invalid("the identity service's address is not one");
    }
    throw invalid("the identity service's address is not a web address");
  }

  /** A text in an object, or nothing. */
  static String text(JsonObject json, String... keys) {
    for (String key : keys) {
      JsonElement value = json.get(key);
      if (value != null
          && value.isJsonPrimitive()
          && value.getAsJsonPrimitive().isString()
          && !value.getAsString().isEmpty()) {
        return value.getAsString();
      }
    }
    return "";
  }

  /** An object in an object; an empty one when there is none. */
  static JsonObject object(JsonObject json, String... keys) {
    for (String key : keys) {
      JsonElement value = json.get(key);
      if (value != null && value.isJsonObject()) {
        return value.getAsJsonObject();
      }
    }
    return new JsonObject();
  }
}
