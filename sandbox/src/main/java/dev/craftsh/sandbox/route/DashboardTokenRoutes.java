package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Guard;
import dev.craftsh.sandbox.service.Limits;
import dev.craftsh.sandbox.service.Purpose;
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

/** DASHBOARD: roots, exchanges, and who one is. */
final class DashboardTokenRoutes {
  private final Tokens tokens;
  private final Gate gate;

  DashboardTokenRoutes(Tokens tokens, Gate gate, Router router) {
    this.tokens = tokens;
    this.gate = gate;
    router.add("POST", "/dev/api/acl", this::signOnRoot);
    router.add("POST", "/dev/api/acl/verify", this::verify);
    router.add("POST", "/api/v2/tokens", this::identityRoot);
    router.add("POST", "/api/v2/tokens/exchange", this::identityExchange);
    router.add("GET", "/api/v2/tokens/whoami", this::whoami);
  }

  @FromDocs("contract/store-api.md §2, contract/auth.md §6.1")
  private Answer signOnRoot(Ask ask) throws IOException {
    return Answer.text(200, "macaroon", tokens.root(Purpose.DASHBOARD, limits(ask.json())));
  }

  @FromDocs("contract/store-api.md §2, contract/auth.md §5")
  private Answer identityRoot(Ask ask) throws IOException {
    Limits limits = limits(ask.json());
    boolean enveloped = CandidRoutes.wantsEnvelope(ask);
    return Answer.text(
        200, "macaroon", tokens.identityRoot(Purpose.DASHBOARD_IDENTITY, limits, enveloped));
  }

  @FromDocs("contract/store-api.md §2, contract/auth.md §5")
  private Answer identityExchange(Ask ask) {
    Caller caller = gate.macaroons(ask, Purpose.DASHBOARD_IDENTITY);
    return Answer.text(200, "macaroon", tokens.exchange(caller));
  }

  private Limits limits(Json body) {
    List<String> snaps = null;
    if (body.has("packages")) {
      snaps = new ArrayList<>();
      for (Json one : body.list("packages")) {
        snaps.add(one.text("name"));
      }
    }
    return tokens.dashboardLimits(
        body.at("permissions").list().isEmpty() ? List.of() : body.texts("permissions"),
        time(body.text("expires")),
        snaps,
        body.textsOrNull("channels"));
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

  @Assumed("contract/store-api.md §2; which keys a credential gets that does not hold is a guess")
  private Answer verify(Ask ask) throws IOException {
    Guard.Inspection found = gate.inspect(ask.json().at("auth_data").text("authorization"));
    Caller caller = found.caller();
    JsonObject body = new JsonObject();
    body.addProperty("allowed", caller != null);
    body.addProperty("refresh_required", found.needsRefresh());
    body.add("account", caller == null ? JsonNull.INSTANCE : account(caller.account()));
    body.add(
        "snap_ids", caller == null ? JsonNull.INSTANCE : WhoamiJson.packageIds(caller, tokens));
    body.add("channels", Write.textsOrNull(caller == null ? null : caller.limits().channels()));
    body.add(
        "permissions", Write.textsOrNull(caller == null ? null : caller.limits().permissions()));
    body.add("expires", Write.time(caller == null ? null : caller.limits().expires()));
    return Answer.ok(body);
  }

  @FromDocs("contract/store-api.md §2")
  private Answer whoami(Ask ask) {
    Caller caller = gate.dashboard(ask);
    JsonObject body = WhoamiJson.common(caller, account(caller.account()));
    body.add("packages", WhoamiJson.packageIds(caller, tokens));
    body.add("expires", Write.time(caller.limits().expires()));
    body.add("store_ids", JsonNull.INSTANCE);
    body.add("errors", new JsonArray());
    return Answer.ok(body);
  }

  private static JsonObject account(Account who) {
    JsonObject account = new JsonObject();
    account.addProperty("id", who.id());
    account.addProperty("email", who.email());
    account.addProperty("name", who.displayName());
    account.addProperty("username", who.username());
    return account;
  }
}
