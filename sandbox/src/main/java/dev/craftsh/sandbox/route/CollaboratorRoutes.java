package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.model.Account;
import dev.craftsh.sandbox.model.Collaborator;
import dev.craftsh.sandbox.model.Invite;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.service.Collaborators;
import dev.craftsh.sandbox.service.Invitations;
import dev.craftsh.sandbox.service.Names;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** GATEWAY: who else works on a package, and who is asked to. */
final class CollaboratorRoutes {
  private static final List<String> PERMISSIONS =
      List.of("package-manage-releases", "package-manage-revisions", "package-view");

  private final Collaborators collaborators;
  private final Invitations invitations;
  private final Names names;
  private final Gate gate;

  CollaboratorRoutes(
      Collaborators collaborators, Invitations invitations, Names names, Gate gate, Router router) {
    this.collaborators = collaborators;
    this.invitations = invitations;
    this.names = names;
    this.gate = gate;
    for (Namespace namespace : Namespace.values()) {
      String path = "/v1/" + namespace.text() + "/*/collaborators";
      router.add("GET", path, ask -> list(ask, namespace));
      router.add("GET", path + "/invites", ask -> invites(ask, namespace));
      router.add("POST", path + "/invites", ask -> invite(ask, namespace));
      router.add("POST", path + "/invites/revoke", ask -> revoke(ask, namespace));
      router.add("POST", path + "/invites/accept", ask -> accept(ask, namespace));
      router.add("POST", path + "/invites/reject", ask -> reject(ask, namespace));
    }
  }

  @Assumed("contract/store-api.md §4, Collaborators; which permissions they have is a guess")
  private Answer list(Ask ask, Namespace namespace) {
    var caller = gate.gateway(ask);
    Account publisher = names.info(caller, namespace, ask.argument(0)).publisher();
    JsonArray all = new JsonArray();
    for (Collaborator one : collaborators.list(caller, namespace, ask.argument(0))) {
      JsonObject entry = Write.under("account", account(one.account()));
      entry.add("created-at", Write.time(one.createdAt()));
      entry.add("created-by", account(publisher));
      entry.add("permissions", Write.texts(PERMISSIONS));
      entry.add("updated-at", JsonNull.INSTANCE);
      all.add(entry);
    }
    JsonObject body = Write.under("collaborators", all);
    body.add("publisher", account(publisher));
    return Answer.ok(body);
  }

  private static JsonObject account(Account who) {
    JsonObject one = PackageJson.account(who);
    one.remove("validation");
    return one;
  }

  @FromDocs("contract/store-api.md §4, Collaborators")
  private Answer invites(Ask ask, Namespace namespace) {
    JsonArray all = new JsonArray();
    var caller = gate.gateway(ask);
    for (Invite one : invitations.list(caller, namespace, ask.argument(0))) {
      JsonObject entry = new JsonObject();
      entry.addProperty("email", one.email());
      entry.addProperty("invite-type", "package-collaborator");
      entry.add("created-at", Write.time(one.createdAt()));
      entry.addProperty("created-by", one.createdBy());
      entry.add("expires-at", Write.time(one.expires()));
      entry.add("accepted-at", Write.time(one.acceptedAt()));
      entry.addProperty("accepted-by", one.acceptedBy());
      entry.add("revoked-at", Write.time(one.revokedAt()));
      entry.addProperty("revoked-by", one.revokedBy());
      all.add(entry);
    }
    return Answer.ok(Write.under("invites", all));
  }

  @Assumed("contract/store-api.md §4, Collaborators; a second invitation takes the first one back")
  private Answer invite(Ask ask, Namespace namespace) throws IOException {
    JsonArray tokens = new JsonArray();
    var caller = gate.gateway(ask);
    for (Invite one : invitations.invite(caller, namespace, ask.argument(0), emails(ask))) {
      JsonObject entry = new JsonObject();
      entry.addProperty("email", one.email());
      entry.addProperty("token", one.token());
      tokens.add(entry);
    }
    return Answer.of(201, Write.under("tokens", tokens));
  }

  private static List<String> emails(Ask ask) throws IOException {
    List<String> emails = new ArrayList<>();
    for (Json one : ask.json().at("invites").list()) {
      emails.add(one.text("email"));
    }
    return emails;
  }

  @Assumed(
      "contract/store-api.md §4, Collaborators; that revoking what is not there fails is a guess")
  private Answer revoke(Ask ask, Namespace namespace) throws IOException {
    List<String> emails = emails(ask);
    invitations.revoke(gate.gateway(ask), namespace, ask.argument(0), emails);
    return Answer.of(204, new JsonObject());
  }

  @Assumed("contract/store-api.md §4, Collaborators; the token alone decides who may accept")
  private Answer accept(Ask ask, Namespace namespace) throws IOException {
    String token = ask.json().text("token");
    invitations.accept(gate.gateway(ask), namespace, ask.argument(0), token);
    return Answer.of(204, new JsonObject());
  }

  @Assumed("contract/store-api.md §4, Collaborators; a rejected invitation counts as revoked")
  private Answer reject(Ask ask, Namespace namespace) throws IOException {
    String token = ask.json().text("token");
    invitations.reject(gate.gateway(ask), namespace, ask.argument(0), token);
    return Answer.of(204, new JsonObject());
  }
}
