package dev.craftsh.sandbox;

import static dev.craftsh.sandbox.Visitor.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginTest {
  private final MovingClock clock = new MovingClock();
  private final SandboxStore store = SandboxStore.builder().clock(clock).start();
  private final Visitor visitor = new Visitor(store);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aLoginAtTheGatewayGivesATokenThatKnowsItsHolder() {
    var whoami = visitor.loggedIn().get("/v1/tokens/whoami");
    assertThat(whoami.status()).isEqualTo(200);
    assertThat(whoami.text("account", "email")).isEqualTo("sandbox@example.com");
    assertThat(whoami.at("packages").isJsonNull()).isTrue();
    assertThat(whoami.at("channels").isJsonNull()).isTrue();
    assertThat(whoami.at("permissions").getAsJsonArray())
        .hasSameSizeAs(Visitor.GATEWAY_PERMISSIONS);
  }

  @Test
  void aLoginAtTheDashboardTellsWhenItExpires() {
    var whoami = visitor.loggedInAtDashboard().get("/api/v2/tokens/whoami");
    assertThat(whoami.text("account", "username")).isEqualTo("sandbox");
    assertThat(whoami.text("expires")).isEqualTo("2099-01-01T00:00:00Z");
  }

  @Test
  void quotedMacaroonsAndOtherCasesOfTheSchemeAreUnderstood() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00"));
    String bound = visitor.discharge(root).bindTo(root).toBase64();
    String quoted = "mAcArOoN root=\"" + root.toBase64() + "\", discharge=\"" + bound + "\"";
    assertThat(visitor.showing(quoted).get("/api/v2/tokens/whoami").status()).isEqualTo(200);
  }

  @Test
  void theSignOnServiceAnswersEachMistakeAsTheRealOneDoes() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    SandboxAccount plain = store.accounts().get(0);
    SandboxAccount careful = store.accounts().get(1);
    SandboxAccount suspended = store.accounts().get(2);
    assertSignOn(root, plain, plain.password(), null, 200, "");
    assertSignOn(root, plain, "wrong", null, 401, "INVALID_CREDENTIALS");
    assertSignOn(root, careful, careful.password(), null, 401, "TWOFACTOR_REQUIRED");
    assertSignOn(root, careful, careful.password(), "", 401, "TWOFACTOR_REQUIRED");
    assertSignOn(root, careful, careful.password(), "none", 403, "TWOFACTOR_FAILURE");
    assertSignOn(root, careful, "wrong", "none", 401, "INVALID_CREDENTIALS");
    assertSignOn(root, careful, careful.password(), careful.otp().orElseThrow(), 200, "");
    assertSignOn(root, suspended, suspended.password(), null, 403, "ACCOUNT_SUSPENDED");
    assertThat(store.accounts().toString()).doesNotContain(plain.password());
  }

  private void assertSignOn(
      Macaroon root,
      SandboxAccount account,
      String password,
      @Nullable String otp,
      int status,
      String code) {
    var reply = visitor.discharge(root, account.email(), password, otp);
    assertThat(reply.status()).isEqualTo(status);
    if (!code.isEmpty()) {
      assertThat(reply.text("code")).isEqualTo(code);
      assertThat(reply.code().toUpperCase(Locale.ROOT).replace('-', '_')).isEqualTo(code);
    }
  }

  @Test
  void fieldsThatAreMissingAreNamedByTheSignOnService() {
    var reply = visitor.post("/api/v2/tokens/discharge", "{\"password\": \"x\"}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("code")).isEqualTo("INVALID_DATA");
    assertThat(reply.text("extra", "email", 0)).isEqualTo("Field required");
  }

  @Test
  void aDischargeThatIsNotBoundIsRefused() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    assertRefused(header(root, visitor.discharge(root)), "not bound to the root");
  }

  @Test
  void aDischargeOfAnotherRootIsRefused() {
    Macaroon one = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    Macaroon other = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    Macaroon discharge = visitor.discharge(other);
    assertRefused(header(one, discharge.bindTo(one)), "no discharge");
    assertRefused(header(one, visitor.discharge(one).bindTo(other)), "another root");
    assertRefused("Macaroon " + one.toBase64(), "no discharge");
  }

  @Test
  void aCaveatGluedOnOrTornOffIsRefused() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2030-02-01T00:00:00Z"));
    Macaroon bound = visitor.discharge(root).bindTo(root);
    assertRefused(
        header(withTail(root, "cid " + host() + "|permission|[\"package_upload\"]"), bound),
        "not one that this store made");
    byte[] bytes = root.toBytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("cid " + host() + "|expires") - 4;
    int end = text.indexOf("002fsignature");
    String torn = text.substring(0, at) + text.substring(end);
    Macaroon shorter = Macaroon.fromBytes(torn.getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(header(shorter, bound), "not one that this store made");
  }

  /** The macaroon with one more packet before its signature, which stays as it was. */
  private static Macaroon withTail(Macaroon macaroon, String packet) {
    String text = new String(macaroon.toBytes(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("002fsignature");
    String length = String.format("%04x", packet.length() + 5);
    String glued = text.substring(0, end) + length + packet + "\n" + text.substring(end);
    return Macaroon.fromBytes(glued.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void aMacaroonThatSomebodyElseMintedIsRefused() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    Macaroon forged =
        Macaroon.create(MacaroonFormat.V1, new byte[32], root.identifier(), host())
            .addFirstParty(host() + "|account|" + "x");
    assertRefused("Macaroon " + forged.toBase64(), "not one that this store made");
    try (SandboxStore other = SandboxStore.start()) {
      Visitor stranger = new Visitor(other).loggedInAtDashboard();
      Macaroon foreign = stranger.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
      assertRefused("Macaroon " + foreign.toBase64(), "not one that this store made");
    }
  }

  @Test
  void whoeverAddsCaveatsCanOnlyNarrow() {
    Macaroon root =
        visitor
            .dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"))
            .addFirstParty(host() + "|permission|[\"package_access\", \"store_admin\"]");
    visitor.showing(header(root, visitor.discharge(root).bindTo(root)));
    assertThat(visitor.get("/api/v2/tokens/whoami").at("permissions").toString())
        .isEqualTo("[\"package_access\"]");
    Macaroon other = root.addFirstParty(host() + "|account|somebody");
    assertRefused(header(other, visitor.discharge(other).bindTo(other)), "names an account");
    Macaroon unknown = root.addFirstParty(host() + "|weather|fine");
    assertRefused(header(unknown, visitor.discharge(unknown).bindTo(unknown)), "unknown");
  }

  @Test
  void aCredentialEndsWhenItsTimeIsOver() {
    visitor.loggedIn(Visitor.request(List.of("package-view"), "\"ttl\": 10"));
    clock.move(Duration.ofSeconds(9));
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(200);
    clock.move(Duration.ofSeconds(1));
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(401);
    assertThat(store.log()).anyMatch(line -> line.contains("it expired at 2030-01-02T03:04:15Z"));
  }

  @Test
  void anOldDischargeNeedsARefreshAndThenWorksAgain() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    Macaroon discharge = visitor.discharge(root);
    clock.move(Duration.ofHours(25));
    var refused =
        visitor.showing(header(root, discharge.bindTo(root))).get("/api/v2/tokens/whoami");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("macaroon-needs-refresh");
    assertThat(refused.raw().headers().firstValue("WWW-Authenticate"))
        .contains("Macaroon needs_refresh=1");
    Macaroon fresh = Macaroon.fromBase64(refresh(discharge).text("discharge_macaroon"));
    visitor.showing(header(root, fresh.bindTo(root)));
    assertThat(visitor.get("/api/v2/tokens/whoami").status()).isEqualTo(200);
    assertThat(refresh(fresh.bindTo(root)).text("code")).isEqualTo("INVALID_CREDENTIALS");
  }

  private Visitor.Reply refresh(Macaroon discharge) {
    return visitor
        .showing(null)
        .post(
            "/api/v2/tokens/refresh", "{\"discharge_macaroon\": \"" + discharge.toBase64() + "\"}");
  }

  @Test
  void revokedCredentialsAreWorthNothing() {
    visitor.loggedIn();
    store.revokeCredentials();
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(401);
  }

  @Test
  void aRootForTheGatewayIsGoodForNothingButItsExchange() {
    String request = Visitor.request(Visitor.GATEWAY_PERMISSIONS, "\"ttl\": 60");
    Macaroon root = Macaroon.fromBase64(visitor.post("/v1/tokens/usso", request).text("macaroon"));
    String pair = header(root, visitor.discharge(root).bindTo(root));
    assertThat(visitor.showing(pair).get("/v1/charm").status()).isEqualTo(401);
    assertThat(visitor.showing(pair).get("/v1/snap").status()).isEqualTo(401);
    assertThat(visitor.showing(pair).post("/v1/tokens/usso/exchange", "{}").status())
        .isEqualTo(200);
  }

  @Test
  void aLifetimeOutsideTheBoundsIsRefusedInTheWordsOfTheSchema() {
    var reply = visitor.post("/v1/tokens/usso", Visitor.request(List.of(), "\"ttl\": 3"));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("api-error");
    assertThat(reply.message()).isEqualTo("3 is less than the minimum of 10 at /ttl");
  }

  @Test
  void aLackingPermissionIsNamedInTheSpellingOfEachStore() {
    visitor.loggedIn(Visitor.request(List.of("package-view"), "\"ttl\": 60"));
    var gateway = visitor.post("/v1/charm", "{\"name\": \"x\", \"private\": false}");
    assertThat(gateway.status()).isEqualTo(401);
    assertThat(gateway.code()).isEqualTo("permission-required");
    visitor.loggedInAtDashboard(
        Visitor.request(List.of("package_access"), "\"expires\": \"2099-01-01T00:00:00Z\""));
    var dashboard =
        visitor.post(
            "/dev/api/snap-release/",
            "{\"name\": \"hello\", \"revision\": \"1\", \"channels\": [\"edge\"]}");
    assertThat(dashboard.status()).isEqualTo(403);
    assertThat(dashboard.code()).isEqualTo("macaroon-permission-required");
    assertThat(dashboard.json().has("permission")).isTrue();
  }

  @Test
  void credentialsLimitedToAPackageAndChannelsGoNoFurther() {
    visitor.loggedIn(
        Visitor.request(
            Visitor.GATEWAY_PERMISSIONS,
            "\"ttl\": 60, \"channels\": [\"*/edge\"],"
                + " \"packages\": [{\"type\": \"charm\", \"name\": \"hello\"}]"));
    assertThat(visitor.get("/v1/charm").at("results").getAsJsonArray()).hasSize(1);
    assertThat(visitor.get("/v1/charm/my/releases").code()).isEqualTo("permission-required");
    assertThat(visitor.get("/v1/tokens/whoami").text("packages", 0, "name")).isEqualTo("hello");
    assertThat(release("latest/edge").status()).isEqualTo(200);
    assertThat(release("latest/stable").code()).isEqualTo("permission-required");
  }

  private Visitor.Reply release(String channel) {
    return visitor.post(
        "/v1/charm/hello/releases", "[{\"channel\": \"" + channel + "\", \"revision\": 6}]");
  }

  @Test
  void aDashboardRootForAnUnknownSnapIsRefusedInItsOwnShape() {
    var reply =
        visitor.post(
            "/dev/api/acl/",
            Visitor.request(
                List.of("package_access"),
                "\"expires\": \"2099-01-01T00:00:00Z\","
                    + " \"packages\": [{\"series\": \"16\", \"name\": \"nope\"}]"));
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text("error_message"))
        .isEqualTo("Snap not found for the given snap name: 'nope' and series: '16'");
  }

  @Test
  void garbageInPlaceOfCredentialsIsRefused() {
    for (String header :
        List.of("Bearer x", "Macaroon", "Macaroon ", "Macaroon root=", "Macaroon root=AA, x=y")) {
      assertRefused(header, "refused credentials");
    }
  }

  private void assertRefused(String authorization, String reason) {
    var reply = visitor.showing(authorization).get("/api/v2/tokens/whoami");
    assertThat(reply.status()).as(reason).isEqualTo(401);
    assertThat(reply.code()).isEqualTo("macaroon-authorization-required");
    assertThat(store.log()).anyMatch(line -> line.contains(reason));
  }

  private String host() {
    return store.sso().getAuthority();
  }
}
