package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Account;
import dev.craftsh.client.model.RegisterOptions;
import dev.craftsh.client.model.RegisteredName;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names in the Snap Store (contract/store-api.md §5.1, §5.2). */
public final class DashboardNames implements Names {
  private static final Account UNKNOWN = new Account("", "", "", "", "");

  private final StoreHttp http;
  private final URI api;
  private final SnapAccount account;

  /** For one dashboard. */
  public DashboardNames(StoreHttp http, URI api, SnapAccount account) {
    this.http = http;
    this.api = api;
    this.account = account;
  }

  /** {@code GET /dev/api/account}; the store does not tell collaborations apart */
  @Override
  public List<RegisteredName> list(boolean includeCollaborations) {
    List<RegisteredName> names = new ArrayList<>();
    for (Map.Entry<String, JsonValue> snap :
        account.snaps("Cannot list the registered names").entrySet()) {
      names.add(name(snap.getKey(), snap.getValue()));
    }
    return names;
  }

  /** {@code GET /dev/api/account}, which knows the account's own snaps */
  @Override
  public RegisteredName metadata(String name) {
    String what = "Cannot read about " + name;
    JsonValue snap = account.snaps(what).get(name);
    if (snap == null) {
      throw SnapAccount.notOwned(what, name);
    }
    return name(name, snap);
  }

  private static RegisteredName name(String name, JsonValue json) {
    return new RegisteredName(
        name,
        json.at("snap-id").optional(JsonValue::text),
        "snap",
        json.at("status").textOrEmpty(),
        json.at("private").flag(),
        json.at("publisher").optional(Readers::account).orElse(UNKNOWN),
        "",
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        json.object());
  }

  /** {@code POST /dev/api/register-name/} */
  @Override
  public String register(String name, RegisterOptions options) {
    String what = "Cannot register " + name;
    if (options.team().isPresent()) {
      throw NotSupported.because(
          what, "the Snap Store knows no teams", "register it for the account, and share it later");
    }
    JsonObject body = new JsonObject();
    body.addProperty("snap_name", name);
    body.addProperty("is_private", options.privateName());
    body.addProperty("series", SnapAccount.SERIES);
    options.store().ifPresent(store -> body.addProperty("store", store));
    return http.read(
        StoreRequest.of(what, "POST", Paths.of(api, "/dev/api/register-name/")).withJson(body),
        json -> json.at("snap_id").text());
  }

  @Override
  public String unregister(String name) {
    throw NotSupported.because(
        "Cannot unregister " + name,
        "the Snap Store gives names back only on request",
        "ask for it in the store's forum");
  }
}
