package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import dev.craftsh.client.macaroon.BakeryMacaroon;
import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CandidTest {
  private final MovingClock clock = new MovingClock();
  private final SandboxStore store = SandboxStore.builder().clock(clock).start();
  private final Visitor visitor = new Visitor(store);
  private final SandboxAccount account = store.accounts().get(0);

  @AfterEach
  void close() {
    store.close();
  }

  private String root(String more) {
    return visitor
        .showing(null)
        .post("/v1/tokens", Visitor.request(List.of("package-view"), "\"ttl\": 3600" + more))
        .text("macaroon");
  }

  private static Caveat login(Macaroon root) {
    return root.caveats().stream().filter(Caveat::isThirdParty).findFirst().orElseThrow();
  }

  private Visitor.Reply form(String path, String version, String... pairs) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(pairs[i]).append('=');
      form.append(URLEncoder.encode(pairs[i + 1], UTF_8));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(store.charmhub().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
    return visitor.send(
        version.isEmpty() ? request : request.header("Bakery-Protocol-Version", version));
  }

  private static String id64(Macaroon root) {
    return Base64.getEncoder().encodeToString(login(root).id());
  }

  /** Begins a login and gives the id of the interaction. */
  private String begin(Macaroon root) {
    String url =
        form("/identity/discharge", "3", "id64", id64(root))
            .text("Info", "InteractionMethods", "browser-window", "VisitURL");
    return url.substring(url.indexOf("did=") + 4);
  }

  private Visitor.Reply fillIn(String did, String email, String password) {
    return form("/identity/login", "", "did", did, "username", email, "password", password);
  }

  private Macaroon discharged(Macaroon root) {
    String did = begin(root);
    assertThat(fillIn(did, account.email(), account.password()).status()).isEqualTo(200);
    var token = visitor.get("/identity/login/wait-token?did=" + did);
    assertThat(token.text("kind")).isEqualTo("macaroon");
    return Macaroon.fromJson(
        form(
                "/identity/discharge",
                "3",
                "id64",
                id64(root),
                "token64",
                token.text("token64"),
                "token-kind",
                "macaroon")
            .at("Macaroon")
            .toString());
  }

  private Visitor.Reply exchange(String path, Macaroon... shown) {
    JsonArray all = new JsonArray();
    for (Macaroon one : shown) {
      all.add(one.toJson());
    }
    String header = Base64.getUrlEncoder().encodeToString(all.toString().getBytes(UTF_8));
    return visitor.send(
        HttpRequest.newBuilder(store.charmhub().resolve(path))
            .header("Macaroons", header)
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  @Test
  void aLoginOnThePageGivesATokenThatLivesAsLongAsAsked() {
    Macaroon root =
        Macaroon.fromJson(root(", \"packages\": [{\"type\": \"charm\", \"name\": \"hello\"}]"));
    var token = exchange("/v1/tokens/exchange", root, discharged(root).bindTo(root));
    assertThat(token.status()).isEqualTo(200);
    visitor.showing("Macaroon " + token.text("macaroon"));
    var whoami = visitor.get("/v1/tokens/whoami");
    assertThat(whoami.text("account", "username")).isEqualTo("sandbox");
    assertThat(whoami.text("packages", 0, "name")).isEqualTo("hello");
    visitor.showing("Bearer " + token.text("macaroon"));
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(200);
    clock.move(Duration.ofHours(1));
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(401);
  }

  @Test
  void aRootOfBakeryVersion3KeepsItsSecretBesideTheMacaroon() {
    var answer =
        visitor.send(
            visitor
                .request("/v1/tokens")
                .header("Bakery-Protocol-Version", "3")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        Visitor.request(List.of("package-view"), "\"ttl\": 60"))));
    BakeryMacaroon root = BakeryMacaroon.fromJson(answer.text("macaroon"));
    byte[] payload = root.payloadOf(login(root.macaroon())).orElseThrow();
    String caveat64 = Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
    String id64 = id64(root.macaroon());
    var required = form("/identity/discharge", "3", "id64", id64, "caveat64", caveat64);
    assertThat(required.status()).isEqualTo(401);
    assertThat(required.raw().headers().firstValue("WWW-Authenticate")).contains("Macaroon");
    assertThat(form("/identity/discharge", "3", "id64", id64).status()).isEqualTo(400);
    assertThat(store.log()).anyMatch(line -> line.contains("bakery version"));
  }

  @Test
  void clientsThatKnowNoMethodsWaitForTheDischargeItself() {
    Macaroon root = Macaroon.fromJson(root(""));
    var required = form("/identity/discharge", "2", "id64", id64(root));
    assertThat(required.status()).isEqualTo(401);
    assertThat(required.at("Info").getAsJsonObject().keySet())
        .containsExactlyInAnyOrder("VisitURL", "WaitURL");
    assertThat(form("/identity/discharge", "", "id64", id64(root)).status()).isEqualTo(407);
    String wait = required.text("Info", "WaitURL");
    String did = wait.substring(wait.indexOf("did=") + 4);
    var waiting = CompletableFuture.supplyAsync(() -> new Visitor(store).get(wait));
    assertThat(fillIn(did, account.email(), account.password()).status()).isEqualTo(200);
    Macaroon discharge = Macaroon.fromJson(waiting.join().at("Macaroon").toString());
    assertThat(exchange("/v1/tokens/exchange", root, discharge.bindTo(root)).status())
        .isEqualTo(200);
  }

  @Test
  void thePageShowsItselfAgainUntilTheLoginIsRight() {
    String did = begin(Macaroon.fromJson(root("")));
    var page = visitor.get("/identity/login?did=" + did);
    assertThat(page.raw().headers().firstValue("Content-Type"))
        .contains("text/html; charset=utf-8");
    assertThat(page.text()).contains("name=\"did\" value=\"" + did + "\"");
    var wrong = fillIn(did, account.email(), "<script>");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.text()).contains("not correct", did).doesNotContain("<script>");
    SandboxAccount suspended = store.accounts().get(2);
    assertThat(fillIn(did, suspended.email(), suspended.password()).text()).contains("suspended");
    SandboxAccount careful = store.accounts().get(1);
    assertThat(fillIn(did, careful.email(), careful.password()).text()).contains("2-factor");
    assertThat(fillIn(did, account.email(), account.password()).text()).contains("logged in");
    assertThat(visitor.get("/identity/login?did=nobody").status()).isEqualTo(404);
    var lost = visitor.get("/identity/login/wait-token?did=nobody");
    assertThat(lost.status()).isEqualTo(404);
    assertThat(lost.text("Code")).isEqualTo("not found");
  }

  @Test
  void theTokenOfALoginWorksOnceAndOnlyOne() {
    Macaroon root = Macaroon.fromJson(root(""));
    String did = begin(root);
    fillIn(did, account.email(), account.password());
    String token = visitor.get("/identity/login/wait-token?did=" + did).text("token64");
    String[] wanted = {"id64", id64(root), "token64", token, "token-kind", "macaroon"};
    assertThat(form("/identity/discharge", "3", wanted).status()).isEqualTo(200);
    var again = form("/identity/discharge", "3", wanted);
    assertThat(again.status()).isEqualTo(403);
    assertThat(again.text("Code")).isEqualTo("forbidden");
  }

  @Test
  void whatIsNotBoundForeignOrForAnotherExchangeIsRefused() {
    Macaroon root = Macaroon.fromJson(root(""));
    Macaroon discharge = discharged(root);
    Macaroon bound = discharge.bindTo(root);
    assertRefused(exchange("/v1/tokens/exchange", root, discharge), "not bound to the root");
    assertRefused(exchange("/v1/tokens/exchange", root), "no discharge");
    assertRefused(exchange("/v1/tokens/exchange", bound, root), "another purpose");
    assertRefused(exchange("/api/v2/tokens/exchange", root, bound), "another purpose");
    Macaroon forged =
        Macaroon.create(MacaroonFormat.V2, new byte[24], login(root).id(), "x")
            .addFirstParty("declared username sandbox");
    assertRefused(exchange("/v1/tokens/exchange", root, forged.bindTo(root)), "foreign, changed");
    Macaroon wide = root.addFirstParty("declared username sandbox-otp");
    assertRefused(exchange("/v1/tokens/exchange", wide, discharge.bindTo(wide)), "declares a user");
    assertRefused(
        visitor
            .showing("Macaroon root=" + root.toBase64() + ", discharge=" + bound.toBase64())
            .get("/v1/tokens/whoami"),
        "another purpose");
    clock.move(Duration.ofHours(25));
    assertRefused(exchange("/v1/tokens/exchange", root, bound), "expired at");
  }

  private void assertRefused(Visitor.Reply reply, String reason) {
    assertThat(reply.status()).as(reason).isEqualTo(401);
    assertThat(reply.code()).isEqualTo("macaroon-authorization-required");
    assertThat(store.log()).anyMatch(line -> line.contains(reason));
  }

  @Test
  void aCaveatForTheOtherServiceIsDischargedByNeither() {
    Macaroon identity = Macaroon.fromJson(root(""));
    Macaroon signOn = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    assertThat(form("/identity/discharge", "3", "id64", id64(signOn)).status()).isEqualTo(400);
    byte[] sealed = login(identity).id();
    String disguised =
        "{\"secret\": \""
            + Base64.getEncoder()
                .encodeToString(java.util.Arrays.copyOfRange(sealed, 1, sealed.length))
            + "\", \"version\": 1}";
    var body = new com.google.gson.JsonObject();
    body.addProperty("email", account.email());
    body.addProperty("password", account.password());
    body.addProperty("caveat_id", disguised);
    assertThat(visitor.post("/api/v2/tokens/discharge", body.toString()).status()).isEqualTo(400);
    assertThat(store.log()).anyMatch(line -> line.contains("for another service"));
  }

  @Test
  void theAdministratorsMacaroonIsExchangedAndTheSchemeMayBeLowerCase() {
    String body = "{\"macaroon\": \"" + store.administratorMacaroon() + "\"}";
    var token = visitor.post("/v1/tokens/offline/exchange", body);
    assertThat(token.status()).isEqualTo(200);
    visitor.showing("macaroon " + token.text("macaroon"));
    assertThat(visitor.get("/v1/snap/hello/releases").status()).isEqualTo(200);
    visitor.showing("macaroon " + store.administratorMacaroon());
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(401);
    String wrong = "{\"macaroon\": \"" + token.text("macaroon") + "\"}";
    assertThat(visitor.post("/v1/tokens/offline/exchange", wrong).status()).isEqualTo(401);
  }

  @Test
  void theDashboardsLoginIsExchangedForATokenOfTheGateway() {
    visitor.loggedInAtDashboard();
    String token = visitor.post("/v1/tokens/dashboard/exchange", "{}").text("macaroon");
    assertThat(visitor.showing("Macaroon " + token).get("/v1/snap").status()).isEqualTo(200);
  }

  @Test
  void theDashboardTellsWhatAHeaderIsWorth() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    Macaroon discharge = visitor.discharge(root);
    String header = Visitor.header(root, discharge.bindTo(root));
    assertThat(verify(header).at("allowed").getAsBoolean()).isTrue();
    assertThat(verify(header).text("account", "username")).isEqualTo("sandbox");
    assertThat(verify(Visitor.header(root, discharge)).at("allowed").getAsBoolean()).isFalse();
    clock.move(Duration.ofHours(25));
    assertThat(verify(header).at("refresh_required").getAsBoolean()).isTrue();
  }

  private Visitor.Reply verify(String header) {
    String body = "{\"auth_data\": {\"authorization\": \"" + header + "\"}}";
    return visitor.showing(null).post("/dev/api/acl/verify/", body);
  }
}
