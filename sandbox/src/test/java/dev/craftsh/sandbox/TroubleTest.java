package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Trouble;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubleTest {
  private static final String WHOAMI = "/v1/tokens/whoami";
  private final SandboxStore store = SandboxStore.builder().control(true).start();
  private final Visitor visitor = new Visitor(store).loggedIn();

  @AfterEach
  void close() {
    store.close();
  }

  private boolean isRegistered(String name) {
    return visitor.get("/v1/charm/" + name).status() == 200;
  }

  private void registerInVain(String name) {
    assertThatThrownBy(() -> visitor.post("/v1/charm", "{\"name\": \"" + name + "\"}"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aConnectionThatEndsBeforehandDidNothingAndOneThatEndsAfterwardsDidAll() {
    store.failNext(Fault.of(Trouble.DROP_BEFORE).on("POST", "/v1/charm"));
    registerInVain("before");
    store.failNext(Fault.of(Trouble.DROP_AFTER).on("POST", "/v1/charm"));
    registerInVain("after");
    store.failNext(Fault.of(Trouble.DROP_DURING).on("POST", "/v1/charm"));
    registerInVain("during");
    assertThat(isRegistered("before")).isFalse();
    assertThat(isRegistered("after")).isTrue();
    assertThat(isRegistered("during")).isTrue();
  }

  @Test
  void troubleComesAsOftenAsWantedAndOnlyWhereItIsWanted() {
    store.failNext(Fault.of(Trouble.STATUS).on("GET", "/releases").times(2).status(429));
    assertThat(visitor.get(WHOAMI).status()).isEqualTo(200);
    for (int expected : new int[] {429, 429, 200}) {
      assertThat(visitor.get("/v1/charm/hello/releases").status()).isEqualTo(expected);
    }
  }

  @Test
  void answersArriveSpoiled() {
    String right = visitor.get(WHOAMI).text();
    store.failNext(Fault.of(Trouble.TRUNCATED));
    assertThat(visitor.get(WHOAMI).text()).isEqualTo(right.substring(0, right.length() / 2));
    store.failNext(Fault.of(Trouble.EMPTY));
    assertThat(visitor.get(WHOAMI).text()).isEmpty();
    store.failNext(Fault.of(Trouble.HTML));
    assertThat(visitor.get(WHOAMI).text()).startsWith("<html>");
    store.failNext(Fault.of(Trouble.MALFORMED));
    String malformed = visitor.get(WHOAMI).text();
    assertThatThrownBy(() -> JsonParser.parseString(malformed))
        .isInstanceOf(JsonParseException.class);
  }

  @Test
  void answersArriveSlowly() {
    String right = visitor.get(WHOAMI).text();
    for (Trouble slow : new Trouble[] {Trouble.DELAY, Trouble.DRIP}) {
      store.failNext(
          Fault.of(slow).delay(Duration.ofMillis(slow == Trouble.DELAY ? right.length() : 1)));
      long before = System.nanoTime();
      assertThat(visitor.get(WHOAMI).text()).isEqualTo(right);
      assertThat(Duration.ofNanos(System.nanoTime() - before).toMillis())
          .isGreaterThanOrEqualTo(right.length() - 1);
    }
  }

  @Test
  void aDischargeCanBeTooOldOnRequest() {
    store.failNext(Fault.of(Trouble.EXPIRED_DISCHARGE));
    var expired = visitor.get("/dev/api/account");
    assertThat(expired.status()).isEqualTo(401);
    assertThat(expired.raw().headers().firstValue("WWW-Authenticate"))
        .hasValue("Macaroon needs_refresh=1");
  }

  @Test
  void anAccountIsLockedOutUntilTheTroubleEnds() {
    store.revokeAccount("sandbox");
    assertThat(visitor.get(WHOAMI).status()).isEqualTo(401);
    store.reset();
    assertThat(visitor.get(WHOAMI).status()).isEqualTo(200);
  }

  @Test
  void ubuntuOneRefusesAnAccountThatIsDeactivatedOrHasAWeakPassword() {
    SandboxAccount account = store.accounts().get(0);
    var root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00+00:00"));
    store.deactivateAccount(account.username());
    var deactivated = visitor.discharge(root, account.email(), account.password(), null);
    assertThat(deactivated.status()).isEqualTo(403);
    assertThat(deactivated.text("code")).isEqualTo("ACCOUNT_DEACTIVATED");
    store.refusePassword(account.username());
    var weak = visitor.discharge(root, account.email(), account.password(), null);
    assertThat(weak.text("code")).isEqualTo("PASSWORD_POLICY_ERROR");
    assertThat(weak.text("extra", "location", 0)).startsWith("https://");
    store.reset();
    assertThat(visitor.discharge(root, account.email(), account.password(), null).status())
        .isEqualTo(200);
  }

  @Test
  void aReviewCanBeStuck() {
    store.stickNextReview();
    var reply =
        visitor.reviewed("/v1/charm/my/revisions", visitor.upload(TestFiles.charm("my", "x")));
    assertThat(reply.text("revisions", 0, "status")).isEqualTo("pending");
  }

  private Visitor.Reply control(String method, String json) {
    return new Visitor(store)
        .showing("Bearer " + store.controlToken())
        .method(method, store.control().orElseThrow().toString(), json);
  }

  @Test
  void theControlEndpointTakesEveryKind() {
    for (Trouble one : Trouble.values()) {
      String wish = "{\"kind\": \"" + one.text() + "\", \"path\": \"/nowhere\", \"times\": 3}";
      assertThat(control("POST", wish).status()).isEqualTo(200);
    }
    assertThat(control("GET", "").at("waiting").getAsJsonArray()).hasSize(Trouble.values().length);
    assertThat(control("DELETE", "").at("waiting").getAsJsonArray()).isEmpty();
    assertThat(
            control("POST", "{\"kind\": \"revoked-account\", \"account\": \"sandbox\"}").status())
        .isEqualTo(200);
    assertThat(visitor.get(WHOAMI).status()).isEqualTo(401);
    control("DELETE", "");
    control("POST", "{\"kind\": \"status\", \"status\": 507, \"code\": \"full\"}");
    assertThat(visitor.get(WHOAMI).code()).isEqualTo("full");
    control("POST", "{\"kind\": \"revoked-credentials\"}");
    assertThat(visitor.get(WHOAMI).status()).isEqualTo(401);
  }

  @Test
  void whatTheControlEndpointDoesNotKnowItSaysWithWhatItKnows() {
    assertThat(control("POST", "{\"kind\": \"flood\"}").message())
        .contains("'flood' is no kind of trouble: status, html,")
        .endsWith("at /kind");
    assertThat(control("POST", "{\"kind\": \"status\", \"status\": 42}").message())
        .isEqualTo("42 is not between 200 and 599 at /status");
    assertThat(control("POST", "{\"kind\": \"revoked-account\", \"account\": \"x\"}").message())
        .isEqualTo("No account is called 'x'.");
  }

  @Test
  void nobodyControlsWithoutTheTokenNorWhereItWasNotAskedFor() {
    String path = store.control().orElseThrow().getPath();
    assertThat(visitor.post(path, "{\"kind\": \"empty\"}").status()).isEqualTo(401);
    try (SandboxStore plain = SandboxStore.start()) {
      assertThat(plain.control()).isEmpty();
      assertThat(plain.describe()).doesNotContain("control");
      assertThat(new Visitor(plain).showing("Bearer ").get(path).status()).isEqualTo(404);
    }
  }
}
