package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageRef;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Limits;
import dev.craftsh.sandbox.service.Purpose;
import dev.craftsh.sandbox.service.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GATEWAY: roots, exchanges, and who one is. */
final class TokenRoutes {
  private final Tokens tokens;
  private final Gate gate;

  TokenRoutes(Tokens tokens, Gate gate, Router router) {
    this.tokens = tokens;
    this.gate = gate;
    router.add("POST", "/v1/tokens", this::identityRoot);
    router.add("GET", "/v1/tokens", this::widestRoot);
    router.add("POST", "/v1/tokens/exchange", this::identityExchange);
    router.add("POST", "/v1/tokens/usso", this::signOnRoot);
    router.add("POST", "/v1/tokens/usso/exchange", this::signOnExchange);
    router.add("POST", "/v1/tokens/dashboard/exchange", this::dashboardExchange);
    router.add("POST", "/v1/tokens/offline/exchange", this::offlineExchange);
    router.add("GET", "/v1/tokens/whoami", this::whoami);
  }

  @Assumed(
      "contract/store-api.md §2, contract/auth.md §5; that a root comes in the envelope of bakery"
          + " version 3 to clients that name it is a guess")
  private Answer identityRoot(Ask ask) throws IOException {
    return Answer.text(200, "macaroon", root(ask, limits(ask.json())));
  }

  @Assumed("contract/store-api.md §2; that it lasts as long as any may is a guess")
  private Answer widestRoot(Ask ask) {
    return Answer.text(200, "macaroon", root(ask, tokens.widestLimits()));
  }

  private String root(Ask ask, Limits limits) {
    return tokens.identityRoot(Purpose.GATEWAY_IDENTITY, limits, CandidRoutes.wantsEnvelope(ask));
  }

  @FromDocs("contract/store-api.md §2, contract/auth.md §5")
  private Answer identityExchange(Ask ask) {
    Caller caller = gate.macaroons(ask, Purpose.GATEWAY_IDENTITY);
    return Answer.text(200, "macaroon", tokens.exchange(caller));
  }

  @FromDocs("contract/store-api.md §2, contract/auth.md §6.2")
  private Answer signOnRoot(Ask ask) throws IOException {
    return Answer.text(200, "macaroon", tokens.root(Purpose.EXCHANGE, limits(ask.json())));
  }

  private Limits limits(Json body) {
    return tokens.gatewayLimits(
        body.at("permissions").list().isEmpty() ? List.of() : body.texts("permissions"),
        body.integer("ttl"),
        packages(body),
        body.textsOrNull("channels"));
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
  private Answer signOnExchange(Ask ask) {
    return Answer.text(200, "macaroon", tokens.exchange(gate.exchange(ask)));
  }

  @Assumed("contract/store-api.md §2; that the token keeps the dashboard's permissions is a guess")
  private Answer dashboardExchange(Ask ask) {
    return Answer.text(200, "macaroon", tokens.exchange(gate.dashboardRoot(ask)));
  }

  @FromDocs("contract/store-api.md §2")
  private Answer offlineExchange(Ask ask) throws IOException {
    Caller caller = gate.administrator(ask.json().text("macaroon"));
    return Answer.text(200, "macaroon", tokens.exchange(caller));
  }

  @FromDocs("contract/store-api.md §2")
  private Answer whoami(Ask ask) {
    Caller caller = gate.gateway(ask);
    Account who = caller.account();
    JsonObject account = new JsonObject();
    account.addProperty("id", who.id());
    account.addProperty("username", who.username());
    account.addProperty("display-name", who.displayName());
    account.addProperty("email", who.email());
    account.addProperty("validation", Account.VALIDATION);
    JsonObject body = WhoamiJson.common(caller, account);
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
}
