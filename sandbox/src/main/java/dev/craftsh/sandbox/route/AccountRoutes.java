package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.AccountKey;
import dev.craftsh.sandbox.model.Dispute;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.service.Address;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Names;
import dev.craftsh.sandbox.service.PublisherServices;
import java.io.IOException;

/** DASHBOARD: the account with its snaps, and new names. */
final class AccountRoutes {
  private static final String SERIES = "16";
  private final Names names;
  private final PublisherServices publisher;
  private final Address address;
  private final Gate gate;

  AccountRoutes(
      Names names, PublisherServices publisher, Address address, Gate gate, Router router) {
    this.names = names;
    this.publisher = publisher;
    this.address = address;
    this.gate = gate;
    router.add("GET", "/dev/api/account", this::account);
    router.add("POST", "/dev/api/register-name", this::register);
    router.add("POST", "/dev/api/register-name-dispute", this::dispute);
  }

  @Assumed("contract/store-api.md §5.1; that it takes package_access is a guess")
  private Answer account(Ask ask) {
    Caller caller = gate.dashboard(ask);
    Account who = caller.account();
    JsonObject snaps = new JsonObject();
    for (PackageInfo one : names.list(caller, Namespace.SNAP, true)) {
      snaps.add(one.name(), snap(one));
    }
    for (Dispute claim : publisher.registrations().disputes(caller)) {
      snaps.add(claim.name(), claimed(claim));
    }
    JsonObject body = new JsonObject();
    body.addProperty("id", who.id());
    body.addProperty("account_id", who.id());
    body.addProperty("display-name", who.displayName());
    body.addProperty("username", who.username());
    body.addProperty("email", who.email());
    body.addProperty("validation", Account.VALIDATION);
    body.addProperty("short_namespace", publisher.settings().shortNamespace(caller));
    JsonArray keys = keys(caller);
    body.add("account-keys", keys);
    body.add("account_keys", keys);
    body.add("snaps", Write.under(SERIES, snaps));
    body.add("stores", new JsonArray());
    return Answer.ok(body);
  }

  private static JsonObject claimed(Dispute claim) {
    JsonObject one = new JsonObject();
    one.add("snap-id", JsonNull.INSTANCE);
    one.addProperty("snap-name", claim.name());
    one.addProperty("status", "Dispute");
    one.addProperty("private", false);
    one.add("since", Write.time(claim.since()));
    return one;
  }

  private JsonArray keys(Caller caller) {
    JsonArray keys = new JsonArray();
    for (AccountKey key : publisher.keys().of(caller)) {
      JsonObject one = new JsonObject();
      one.addProperty("name", key.name());
      one.addProperty("public-key-sha3-384", key.id());
      one.add("since", Write.time(key.since()));
      keys.add(one);
    }
    return keys;
  }

  private static JsonObject snap(PackageInfo info) {
    JsonObject one = new JsonObject();
    one.addProperty("snap-id", info.id());
    one.addProperty("snap-name", info.name());
    one.addProperty("status", "Approved");
    one.addProperty("private", info.isPrivate());
    one.add("since", Write.time(info.createdAt()));
    one.addProperty("store", "Global");
    one.addProperty("unlisted", false);
    one.add("publisher", ListingJson.publisher(info.publisher()));
    return one;
  }

  @Assumed(
      "contract/store-api.md §5.2; which names are reserved, and where register_name_url leads, are"
          + " guesses")
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

  @Assumed("contract/store-api.md §5.2; that a free name cannot be disputed is a guess")
  private Answer dispute(Ask ask) throws IOException {
    Json body = ask.json();
    String name = body.text("snap_name");
    publisher.registrations().dispute(gate.dashboard(ask), name, body.text("comment"));
    JsonObject answer = new JsonObject();
    answer.addProperty("snap_name", name);
    answer.addProperty("status_url", address.url() + "/register-name-dispute/" + name);
    return Answer.of(201, answer);
  }
}
