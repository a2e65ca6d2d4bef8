package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginMethod;
import dev.craftsh.client.error.NotLoggedIn;
import dev.craftsh.client.http.StoreAnswer;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.http.StoreRequest;
import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import java.net.URI;

/** Ubuntu One's login service (contract/store-api.md §1, contract/auth.md §6). */
public final class UbuntuOne {
  private final StoreHttp http;
  private final URI sso;
  private final LoginCaveat rule;

  /** For one login service, and the rule by which a store marks the caveat for it. */
  public UbuntuOne(StoreHttp http, URI sso, LoginCaveat rule) {
    this.http = http;
    this.sso = sso;
    this.rule = rule;
  }

  /**
   * Has the login caveat of a root macaroon discharged. {@code POST /api/v2/tokens/discharge}
   *
   * @throws dev.craftsh.client.error.OtpRequired when the account wants a one-time password
   * @throws dev.craftsh.client.error.LoginRejected when the login service refuses
   */
  public Credentials.UbuntuOne discharge(String root, LoginMethod.UbuntuOne login) {
    Macaroon macaroon = LoginCaveat.macaroon(root);
    Caveat caveat = rule.in(macaroon, sso);
    JsonObject body = new JsonObject();
    body.addProperty("email", login.email());
    body.addProperty("password", login.password().reveal());
    body.addProperty("caveat_id", LoginCaveat.id(caveat));
    login.otp().ifPresent(otp -> body.addProperty("otp", otp.reveal()));
    StoreRequest request = request("Cannot log in", "/api/v2/tokens/discharge", body);
    StoreAnswer answer = http.exchange(request);
    LoginRefusal.check(answer);
    String discharge = http.value(request, answer, json -> json.at("discharge_macaroon").text());
    return new Credentials.UbuntuOne(root, discharge);
  }

  /**
   * Exchanges a discharge that has got too old for a fresh one. {@code POST /api/v2/tokens/refresh}
   *
   * @throws NotLoggedIn when the account's password changed, or the login was revoked
   */
  public Credentials.UbuntuOne refresh(Credentials.UbuntuOne old) {
    JsonObject body = new JsonObject();
    body.addProperty("discharge_macaroon", old.discharge());
    StoreRequest request = request("Cannot refresh the login", "/api/v2/tokens/refresh", body);
    String discharge = http.read(request, json -> json.at("discharge_macaroon").text());
    return new Credentials.UbuntuOne(old.root(), discharge);
  }

  private StoreRequest request(String what, String path, JsonObject body) {
    return StoreRequest.of(what, "POST", Paths.of(sso, path))
        .anonymous()
        .changingNothing()
        .withSecretBody()
        .withHeader("Accept", "application/json")
        .withJson(body);
  }
}
