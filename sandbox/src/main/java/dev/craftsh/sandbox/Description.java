package dev.craftsh.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** The line that tells a program all it needs to use a sandbox. */
final class Description {
  private Description() {}

  static String of(SandboxStore store) {
    JsonObject all = new JsonObject();
    all.addProperty("charmhub", store.charmhub().toString());
    all.addProperty("dashboard", store.dashboard().toString());
    all.addProperty("storage", store.storage().toString());
    all.addProperty("sso", store.sso().toString());
    all.addProperty("candid", store.candid().toString());
    all.addProperty("snapapi", store.snapApi().toString());
    all.addProperty("administrator_macaroon", store.administratorMacaroon());
    store
        .control()
        .ifPresent(
            url -> {
              JsonObject control = new JsonObject();
              control.addProperty("url", url.toString());
              control.addProperty("token", store.controlToken());
              all.add("control", control);
            });
    JsonArray accounts = new JsonArray();
    for (SandboxAccount account : store.accounts()) {
      JsonObject one = new JsonObject();
      one.addProperty("username", account.username());
      one.addProperty("email", account.email());
      one.addProperty("password", account.password());
      one.addProperty("otp", account.otp().orElse(null));
      accounts.add(one);
    }
    all.add("accounts", accounts);
    return all.toString();
  }
}
