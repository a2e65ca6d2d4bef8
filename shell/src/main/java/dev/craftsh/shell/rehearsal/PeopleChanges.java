package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.client.intercept.Reply;
import java.util.Optional;

/** Invitations of collaborators, and the account's own settings. */
final class PeopleChanges {
  private PeopleChanges() {}

  /** {@code POST /v1/{namespace}/{name}/collaborators/invites} */
  static Reply invite(Scene scene) {
    var name = scene.path().part(1);
    scene.lookIfPermitted(store -> store.packageMetadata(name));
    var answer = new JsonObject();
    for (var one : Scene.listOf(scene.object(), "invites")) {
      var email = Scene.text(one.getAsJsonObject(), "email").orElse("");
      var token = Scene.with("email", email);
      token.addProperty("token", scene.newId());
      Scene.listOf(answer, "tokens").add(token);
      var invite = Scene.with("email", email);
      invite.addProperty("invite-type", "package-collaborator");
      invite.addProperty("created-at", scene.now().toString());
      invite.add("revoked-at", JsonNull.INSTANCE);
      scene
          .imagination()
          .edit(
              scene.path().text(),
              (known, path) -> Scene.listOf(known, "invites").add(invite.deepCopy()));
      scene.adds("invite", name, email, "invited");
    }
    return Reply.json(201, answer.toString());
  }

  /** {@code POST /v1/{namespace}/{name}/collaborators/invites/revoke} */
  static Reply revoke(Scene scene) {
    var name = scene.path().part(1);
    var when = scene.now().toString();
    for (var one : Scene.listOf(scene.object(), "invites")) {
      var email = Scene.text(one.getAsJsonObject(), "email").orElse("");
      scene.add(
          new Scene.Row("revoke", name, email, "", Optional.of("invited"), Optional.empty(), true));
      scene
          .imagination()
          .edit(
              scene.path().text().replace("/revoke", ""),
              (known, path) -> markRevoked(known, email, when));
    }
    return Scene.done(new JsonObject());
  }

  private static void markRevoked(JsonObject answer, String email, String when) {
    for (var one : Scene.listOf(answer, "invites")) {
      var invite = one.getAsJsonObject();
      if (Scene.text(invite, "email").equals(Optional.of(email))
          && Scene.text(invite, "revoked-at").isEmpty()) {
        invite.addProperty("revoked-at", when);
      }
    }
  }

  /** {@code POST /v1/{namespace}/{name}/collaborators/invites/accept} or {@code reject} */
  static Reply answerInvitation(Scene scene) {
    scene.does(scene.path().part(4), scene.path().part(1), "invitation");
    return Scene.done(new JsonObject());
  }

  /** {@code POST /dev/api/account/account-key} */
  static Reply registerKey(Scene scene) {
    scene.adds("register-key", "", "", "registered");
    var key = Scene.with("public-key-sha3-384", scene.newId());
    var answer = new JsonObject();
    answer.add("account_key", key);
    return Scene.done(answer);
  }

  /** {@code PATCH /dev/api/account} */
  static Reply chooseUsername(Scene scene) {
    var wanted = scene.text("short_namespace");
    var before = scene.lookIfPermitted(store -> store.account().details().account().username());
    scene.changes("choose-username", "", "", before.filter(name -> !name.isEmpty()), wanted);
    scene
        .imagination()
        .edit(
            "/dev/api/account",
            (answer, path) -> {
              answer.addProperty("username", wanted);
              answer.addProperty("short_namespace", wanted);
            });
    return Scene.done(new JsonObject());
  }

  /** {@code POST /dev/api/agreement/} */
  static Reply acceptTerms(Scene scene) {
    var before = scene.look(store -> store.account().agreement().accepted());
    scene.changes(
        "accept-terms", "", "", before ? Optional.of("accepted") : Optional.empty(), "accepted");
    var answer = new JsonObject();
    answer.addProperty("latest_tos_accepted", true);
    answer.addProperty("accepted_tos_date", scene.now().toString());
    scene
        .imagination()
        .edit(scene.path().text(), (known, path) -> known.addProperty("latest_tos_accepted", true));
    return Scene.done(answer);
  }
}
