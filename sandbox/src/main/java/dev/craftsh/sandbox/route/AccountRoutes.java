package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Names;
import java.io.IOException;

/** DASHBOARD: the account with its snaps, and new names. */
final class AccountRoutes {
  private static final String SERIES = "16";
  private final Names names;
  private final Gate gate;

  AccountRoutes(Names names, Gate gate, Router router) {
    this.names = names;
    this.gate = gate;
    router.add("GET", "/dev/api/account", this::account);
    router.add("POST", "/dev/api/register-name", this::register);
  }

  @Assumed("contract/store-api.md §5.1; that it takes package_access is a guess")
  private Answer account(Ask ask) {
    Caller caller = gate.dashboard(ask);
    Account who = caller.account();
    JsonObject snaps = new JsonObject();
    for (PackageInfo one : names.list(caller, Namespace.SNAP)) {
      snaps.add(one.name(), snap(one));
    }
    JsonObject body = new JsonObject();
    body.addProperty("id", who.id());
    body.addProperty("account_id", who.id());
    body.addProperty("display-name", who.displayName());
    body.addProperty("username", who.username());
    body.addProperty("email", who.email());
    body.addProperty("validation", Account.VALIDATION);
    body.addProperty("short_namespace", who.username());
    body.add("account-keys", new JsonArray());
    body.add("snaps", Write.under(SERIES, snaps));
    body.add("stores", new JsonArray());
    return Answer.ok(body);
  }

  private static JsonObject snap(PackageInfo info) {
    Account who = info.publisher();
    JsonObject publisher = new JsonObject();
    publisher.addProperty("id", who.id());
    publisher.addProperty("username", who.username());
    publisher.addProperty("display-name", who.displayName());
    publisher.addProperty("validation", Account.VALIDATION);
    JsonObject one = new JsonObject();
    one.addProperty("snap-id", info.id());
    one.addProperty("snap-name", info.name());
    one.addProperty("status", "Approved");
    one.addProperty("private", info.isPrivate());
    one.add("since", Write.time(info.createdAt()));
    one.addProperty("store", "Global");
    one.addProperty("unlisted", false);
    one.add("publisher", publisher);
    return one;
  }

  @FromDocs("contract/store-api.md §5.2")
  private Answer register(Ask ask) throws IOException {
    Json body = ask.json();
    String id =
        names.register(
            gate.dashboard(ask),
            Namespace.SNAP,
            body.text("snap_name"),
            Namespace.SNAP.text(),
            body.flag("is_private", false));
    return Answer.text(201, "snap_id", id);
  }
}
