package dev.craftsh.sandbox.route;

import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.AccountKey;
import dev.craftsh.sandbox.service.AccountKeys;
import dev.craftsh.sandbox.service.AccountSettings;
import java.io.IOException;
import java.util.Map;

/** DASHBOARD: what an account changes about itself. */
final class ProfileRoutes {
  private final AccountSettings settings;
  private final AccountKeys keys;
  private final Gate gate;

  ProfileRoutes(AccountSettings settings, AccountKeys keys, Gate gate, Router router) {
    this.settings = settings;
    this.keys = keys;
    this.gate = gate;
    router.add("PATCH", "/dev/api/account", this::change);
    router.add("GET", "/dev/api/agreement", this::agreement);
    router.add("POST", "/dev/api/agreement", this::accept);
    router.add("POST", "/dev/api/account/account-key", this::registerKey);
  }

  @Assumed("contract/store-api.md §5.1; that it takes edit_account is a guess")
  private Answer change(Ask ask) throws IOException {
    settings.changeShortNamespace(gate.dashboard(ask), ask.json().text("short_namespace"));
    return new Answer(204, "", Map.of());
  }

  @Assumed("contract/store-api.md §5.1; the address of the terms is made up")
  private Answer agreement(Ask ask) {
    return Answer.ok(json(settings.agreement(gate.dashboard(ask))));
  }

  @Assumed("contract/store-api.md §5.1; that nothing but true can be accepted is a guess")
  private Answer accept(Ask ask) throws IOException {
    Json body = ask.json();
    body.at("latest_tos_accepted");
    if (!body.flag("latest_tos_accepted", false)) {
      throw body.unfit("latest_tos_accepted: Must be true.");
    }
    return Answer.ok(json(settings.accept(gate.dashboard(ask))));
  }

  private static JsonObject json(AccountSettings.Agreement agreement) {
    JsonObject body = new JsonObject();
    body.addProperty("latest_tos_accepted", agreement.upToDate());
    body.add("latest_tos_date", Write.time(agreement.latest()));
    body.add("accepted_tos_date", Write.time(agreement.accepted()));
    body.addProperty("tos_url", "https://ubuntu.com/legal/terms-and-policies/snap-store-terms");
    return body;
  }

  @FromDocs("contract/store-api.md §5.1; the form of assertions is snapd's, RFC 4880 its keys'")
  private Answer registerKey(Ask ask) throws IOException {
    AccountKey key = keys.register(gate.dashboard(ask), ask.json().text("account_key_request"));
    JsonObject registered = new JsonObject();
    registered.addProperty("account-id", key.accountId());
    registered.addProperty("name", key.name());
    registered.addProperty("public-key-sha3-384", key.id());
    return Answer.ok(Write.under("account_key", registered));
  }
}
