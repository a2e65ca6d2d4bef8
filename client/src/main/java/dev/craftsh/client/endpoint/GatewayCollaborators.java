package dev.craftsh.client.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.auth.InviteToken;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.group.Collaborators;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.Collaborator;
import dev.craftsh.client.model.Invite;
import java.net.URI;
import java.util.List;

/**
 * Collaborators on the publisher gateway, {@code /v1/{namespace}/{name}/collaborators}
 * (contract/store-api.md §4, Collaborators and invites).
 */
public final class GatewayCollaborators implements Collaborators {
  private final StoreHttp http;
  private final URI api;
  private final String namespace;

  /** For one namespace of one gateway. */
  public GatewayCollaborators(StoreHttp http, URI api, String namespace) {
    this.http = http;
    this.api = api;
    this.namespace = namespace;
  }

  /** {@code GET /v1/{namespace}/{name}/collaborators} */
  @Override
  public List<Collaborator> list(String name) {
    return http.read(
        request("Cannot list the collaborators of " + name, "GET", name, ""),
        json -> json.at("collaborators").list(GatewayCollaborators::collaborator));
  }

  private static Collaborator collaborator(JsonValue json) {
    return new Collaborator(
        Readers.account(json.at("account")),
        json.at("permissions").listOrEmpty(JsonValue::text),
        json.at("created-at").time(),
        json.at("created-by").optional(Readers::account),
        json.at("updated-at").optional(JsonValue::time));
  }

  /** {@code GET /v1/{namespace}/{name}/collaborators/invites} */
  @Override
  public List<Invite> invites(String name) {
    return http.read(
        request("Cannot list the invitations for " + name, "GET", name, "/invites"),
        json -> json.at("invites").list(GatewayCollaborators::invite));
  }

  private static Invite invite(JsonValue json) {
    return new Invite(
        json.at("email").text(),
        json.at("invite-type").textOrEmpty(),
        json.at("created-at").time(),
        json.at("expires-at").optional(JsonValue::time),
        json.at("accepted-at").optional(JsonValue::time),
        json.at("revoked-at").optional(JsonValue::time),
        json.object());
  }

  /** {@code POST /v1/{namespace}/{name}/collaborators/invites} */
  @Override
  public List<InviteToken> invite(String name, String... emails) {
    return http.read(
        request("Cannot invite to " + name, "POST", name, "/invites").withJson(json(emails)),
        json ->
            json.at("tokens")
                .list(
                    one ->
                        new InviteToken(
                            one.at("email").text(), Secret.of(one.at("token").text()))));
  }

  /** {@code POST /v1/{namespace}/{name}/collaborators/invites/revoke} */
  @Override
  public void revoke(String name, String... emails) {
    String what = "Cannot take back the invitations for " + name;
    http.send(request(what, "POST", name, "/invites/revoke").withJson(json(emails)));
  }

  private static JsonObject json(String... emails) {
    JsonArray invites = new JsonArray();
    for (String email : emails) {
      JsonObject invite = new JsonObject();
      invite.addProperty("email", email);
      invites.add(invite);
    }
    JsonObject body = new JsonObject();
    body.add("invites", invites);
    return body;
  }

  /** {@code POST /v1/{namespace}/{name}/collaborators/invites/accept} */
  @Override
  public void accept(String name, Secret token) {
    answer("Cannot accept the invitation to " + name, name, "/invites/accept", token);
  }

  /** {@code POST /v1/{namespace}/{name}/collaborators/invites/reject} */
  @Override
  public void reject(String name, Secret token) {
    answer("Cannot reject the invitation to " + name, name, "/invites/reject", token);
  }

  private void answer(String what, String name, String path, Secret token) {
    JsonObject body = new JsonObject();
    body.addProperty("token", token.reveal());
    http.send(request(what, "POST", name, path).withSecretBody().withJson(body));
  }

  private StoreRequest request(String what, String method, String name, String path) {
    String whole = "/v1/" + namespace + "/" + Paths.segment(name) + "/collaborators" + path;
    return StoreRequest.of(what, method, Paths.of(api, whole));
  }
}
