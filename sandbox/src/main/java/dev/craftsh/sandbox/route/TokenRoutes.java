package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageRef;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import dev.craftsh.sandbox.service.Tokens;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roots, exchanges, and who one is, on both hosts. */
final class TokenRoutes {
  private final Tokens tokens;
  private final Gate gate;

  TokenRoutes(Tokens tokens, Gate gate, Router router) {
    this.tokens = tokens;
    this.gate = gate;
    router.add("POST", "/v1/tokens/usso", this::gatewayRoot);
    router.add("POST", "/v1/tokens/usso/exchange", this::exchange);
    router.add("GET", "/v1/tokens/whoami", this::gatewayWhoami);
    router.add("POST", "/dev/api/acl", this::dashboardRoot);
    router.add("GET", "/api/v2/tokens/whoami", this::dashboardWhoami);
  }

  @FromDocs("contract/store-api.md §2, contract/auth.md §6.2")
  private Answer gatewayRoot(Ask ask) throws IOException {
    Json body = ask.json();
    String root =
        tokens.gatewayRoot(
            body.at("permissions").list().isEmpty() ? List.of() : body.texts("permissions"),
            body.integer("ttl"),
            packages(body),
            body.textsOrNull("channels"));
    return Answer.text(200, "macaroon", root);
  }

  private static @Nullable List<PackageRef> packages(Json body) {
    if (!body.has("packages")) {
      return null;
    }
    List<PackageRef> refs = new ArrayList<>();
    for (Json one : body.list("packages")) {
      boolean snap = one.text("type").equals(Namespace.SNAP.text());
      refs.add(new PackageRef(snap ? Namespace.SNAP : Namespace.CHARM, one.text("name")));
    }
    return refs;
  }

  @FromDocs("contract/store-api.md §2, contract/auth.md §6.2")
  private Answer exchange(Ask ask) {
    return Answer.text(200, "macaroon", tokens.exchange(gate.exchange(ask)));
  }

  @FromDocs("contract/store-api.md §2, contract/auth.md §6.1")
  private Answer dashboardRoot(Ask ask) throws IOException {
    Json body = ask.json();
    List<String> snaps = null;
    if (body.has("packages")) {
      snaps = new ArrayList<>();
      for (Json one : body.list("packages")) {
        snaps.add(one.text("name"));
      }
    }
    String root =
        tokens.dashboardRoot(
            body.at("permissions").list().isEmpty() ? List.of() : body.texts("permissions"),
            time(body.text("expires")),
            snaps,
            body.textsOrNull("channels"));
    return Answer.text(200, "macaroon", root);
  }

  /** A time with a zone or without one, which then is UTC. */
  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException withoutZone) {
      try {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException malformed) {
        throw new Refusal(Reason.INVALID, "'" + text + "' is not a valid date at /expires");
      }
    }
  }

  @FromDocs("contract/store-api.md §2")
  private Answer gatewayWhoami(Ask ask) {
    Caller caller = gate.token(ask);
    Account who = caller.account();
    JsonObject account = new JsonObject();
    account.addProperty("id", who.id());
    account.addProperty("username", who.username());
    account.addProperty("display-name", who.displayName());
    account.addProperty("email", who.email());
    account.addProperty("validation", Account.VALIDATION);
    JsonObject body = whoami(caller, account);
    List<PackageRef> packages = caller.limits().packages();
    if (packages != null) {
      JsonArray list = new JsonArray();
      for (PackageRef ref : packages) {
        JsonObject one = new JsonObject();
        one.addProperty("type", ref.namespace().text());
        one.addProperty("name", ref.name());
        list.add(one);
      }
      body.add("packages", list);
    }
    return Answer.ok(body);
  }

  @FromDocs("contract/store-api.md §2")
  private Answer dashboardWhoami(Ask ask) {
    Caller caller = gate.dashboard(ask);
    Account who = caller.account();
    JsonObject account = new JsonObject();
    account.addProperty("id", who.id());
    account.addProperty("email", who.email());
    account.addProperty("name", who.displayName());
    account.addProperty("username", who.username());
    JsonObject body = whoami(caller, account);
    List<PackageRef> packages = caller.limits().packages();
    if (packages != null) {
      JsonArray ids = new JsonArray();
      for (PackageRef ref : packages) {
        ids.add(tokens.idOf(ref));
      }
      body.add("packages", ids);
    }
    body.add("expires", Write.time(caller.limits().expires()));
    body.add("store_ids", JsonNull.INSTANCE);
    return Answer.ok(body);
  }

  private static JsonObject whoami(Caller caller, JsonObject account) {
    JsonObject body = new JsonObject();
    body.add("account", account);
    body.add("channels", Write.textsOrNull(caller.limits().channels()));
    body.add("packages", JsonNull.INSTANCE);
    body.add("permissions", Write.texts(caller.limits().permissions()));
    return body;
  }
}
