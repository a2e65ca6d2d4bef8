package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.group.PublisherAccount;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Account;
import dev.craftsh.client.model.AccountDetails;
import dev.craftsh.client.model.AccountKey;
import dev.craftsh.client.model.Agreement;
import dev.craftsh.client.model.BrandStore;
import java.net.URI;
import java.util.List;

/** The account in the Snap Store, {@code /dev/api/account} (contract/store-api.md §5.1). */
public final class DashboardAccount implements PublisherAccount {
  private final StoreHttp http;
  private final URI api;
  private final SnapAccount account;

  /** For one dashboard. */
  public DashboardAccount(StoreHttp http, URI api, SnapAccount account) {
    this.http = http;
    this.api = api;
    this.account = account;
  }

  /** {@code GET /dev/api/account} */
  @Override
  public AccountDetails details() {
    return account.read("Cannot read about the account", DashboardAccount::details);
  }

  private static AccountDetails details(JsonValue json) {
    return new AccountDetails(
        new Account(
            json.atFirst("id", "account_id").text(),
            json.atFirst("username", "short_namespace").textOrEmpty(),
            json.atFirst("display-name", "displayname").textOrEmpty(),
            json.at("email").textOrEmpty(),
            json.at("validation").textOrEmpty()),
        json.atFirst("account-keys", "account_keys").listOrEmpty(DashboardAccount::key),
        json.at("stores").listOrEmpty(DashboardAccount::store),
        json.object());
  }

  private static AccountKey key(JsonValue json) {
    return new AccountKey(
        json.at("name").textOrEmpty(),
        json.at("public-key-sha3-384").text(),
        json.at("since").optional(JsonValue::time));
  }

  private static BrandStore store(JsonValue json) {
    List<String> roles = json.at("roles").listOrEmpty(JsonValue::text);
    return new BrandStore(json.at("id").text(), json.at("name").textOrEmpty(), roles);
  }

  /** {@code POST /dev/api/account/account-key} */
  @Override
  public AccountKey registerKey(String keyRequest) {
    JsonObject body = new JsonObject();
    body.addProperty("account_key_request", keyRequest);
    URI uri = Paths.of(api, "/dev/api/account/account-key");
    return http.read(
        StoreRequest.of("Cannot register the key", "POST", uri).withJson(body),
        json -> key(json.at("account_key")));
  }

  /** {@code PATCH /dev/api/account} */
  @Override
  public void chooseUsername(String username) {
    JsonObject body = new JsonObject();
    body.addProperty("short_namespace", username);
    URI uri = Paths.of(api, "/dev/api/account");
    http.send(
        StoreRequest.of("Cannot choose the user name " + username, "PATCH", uri).withJson(body));
  }

  /** {@code GET /dev/api/agreement/} */
  @Override
  public Agreement agreement() {
    return http.read(agreement("Cannot read about the terms", "GET"), DashboardAccount::agreement);
  }

  /** {@code POST /dev/api/agreement/} */
  @Override
  public Agreement acceptAgreement() {
    JsonObject body = new JsonObject();
    body.addProperty("latest_tos_accepted", true);
    return http.read(
        agreement("Cannot accept the terms", "POST").withJson(body), DashboardAccount::agreement);
  }

  private StoreRequest agreement(String what, String method) {
    return StoreRequest.of(what, method, Paths.of(api, "/dev/api/agreement/"));
  }

  private static Agreement agreement(JsonValue json) {
    return new Agreement(
        json.at("latest_tos_accepted").required().flag(),
        json.at("latest_tos_date").optional(JsonValue::time),
        json.at("accepted_tos_date").optional(JsonValue::time),
        json.at("tos_url").textOrEmpty());
  }
}
