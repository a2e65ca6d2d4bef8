package dev.craftsh.shell.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.client.Endpoints;
import dev.craftsh.client.Namespace;
import dev.craftsh.client.auth.CredentialStore;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.StatedLimits;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.permission.Certain;
import dev.craftsh.shell.permission.Held;
import dev.craftsh.shell.permission.Need;
import dev.craftsh.shell.permission.Needs;
import dev.craftsh.shell.permission.Right;
import dev.craftsh.shell.permission.SeenNames;
import dev.craftsh.shell.permission.StorePath;
import dev.craftsh.shell.permission.StorePath.Area;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a change before it is sent when the login in use says itself that it does not permit it:
 * by its caveats, or by what the store has told about it in this session anyway. Asks nobody. One
 * for each client, because each has a login of its own.
 */
final class Preflight implements Interceptor {
  private final Endpoints endpoints;
  private final CredentialStore logins;
  private final String application;
  private final SeenNames names = new SeenNames();
  private volatile @Nullable Certain stated;

  /** Answers are read when a change is about to be sent, which most sessions never do. */
  private volatile @Nullable Reply whoami;

  private @Nullable Reply account;

  /** {@code application} is the name that the login is kept under. */
  Preflight(Endpoints endpoints, CredentialStore logins, String application) {
    this.application = application;
    this.endpoints = endpoints;
    this.logins = logins;
  }

  @Override
  public Reply intercept(Call call, Onward onward) {
    var path = StorePath.of(call);
    if (!call.authorized() && call.upload().isPresent()) {
      // The bytes come before their announcement, and can be many.
      require(call.what(), Right.UPLOAD, Optional.empty(), List.of());
    } else if (!call.authorized() && !call.method().equals("GET")) {
      forget();
    } else if (call.authorized() && call.changes()) {
      Needs.of(path, body(call), names()::nameOf).forEach(need -> require(call.what(), need));
    }
    var reply = onward.send();
    if (call.authorized() && reply.status() < 300) {
      learn(path, reply);
    }
    return reply;
  }

  /** Refuses what the login certainly does not permit. */
  void require(String what, Right right, Optional<String> name, List<Channel> channels) {
    boolean ofDashboard = endpoints.namespace() == Namespace.SNAP && !endpoints.onPremises();
    require(what, new Need(right, ofDashboard, name, channels));
  }

  private void require(String what, Need need) {
    stated().require(what, need);
    var told = whoami;
    if (told != null) {
      Certain.of(Held.read(object(told.text())), names()).require(what, need);
    }
  }

  /** Another login may have taken the place of this one. */
  void forget() {
    stated = null;
    whoami = null;
  }

  private Certain stated() {
    var known = stated;
    if (known == null) {
      known = Certain.of(read(), names());
      stated = known;
    }
    return known;
  }

  private StatedLimits read() {
    try {
      return logins
          .get(application, endpoints.host())
          .map(Credentials::parseExported)
          .map(StatedLimits::of)
          .orElse(StatedLimits.NONE);
    } catch (StoreException unreadable) {
      // Whoever sends the request will be told.
      return StatedLimits.NONE;
    }
  }

  private void learn(StorePath path, Reply reply) {
    if (path.is("GET", Area.GATEWAY, "tokens", "whoami")
        || path.is("GET", Area.DASHBOARD, "tokens", "whoami")) {
      whoami = reply;
    } else if (path.is("GET", Area.DEVELOPER, "account")) {
      learn(reply);
    }
  }

  private synchronized void learn(Reply aboutAccount) {
    account = aboutAccount;
  }

  private synchronized SeenNames names() {
    if (account != null) {
      names.learnFromAccount(object(account.text()));
      account = null;
    }
    return names;
  }

  static JsonElement body(Call call) {
    return call.text().map(Preflight::json).orElse(JsonNull.INSTANCE);
  }

  private static JsonObject object(String text) {
    return json(text) instanceof JsonObject object ? object : new JsonObject();
  }

  private static JsonElement json(String text) {
    try {
      return JsonParser.parseString(text);
    } catch (JsonParseException notJson) {
      return JsonNull.INSTANCE;
    }
  }
}
