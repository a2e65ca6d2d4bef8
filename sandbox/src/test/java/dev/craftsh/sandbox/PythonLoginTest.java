package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.macaroon.Macaroon;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logins by clients that never heard of us: macaroonbakery and pymacaroons, as Debian has them. */
@Timeout(60)
class PythonLoginTest {
  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor = new Visitor(store);

  @BeforeAll
  static void librariesAreThere() {
    Python.require();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"2, /v1/tokens", "3, /v1/tokens", "2, /api/v2/tokens", "3, /api/v2/tokens"})
  void macaroonbakeryLogsInThroughThePage(int bakeryVersion, String tokens) {
    JsonObject result = Python.run("candid_login.py", task(bakeryVersion, tokens, 0));
    assertThat(result.get("version").getAsInt()).isEqualTo(bakeryVersion);
    assertThat(result.get("status").getAsInt()).isEqualTo(200);
    assertThat(result.getAsJsonObject("whoami").getAsJsonObject("account").get("email"))
        .hasToString("\"sandbox@example.com\"");
    assertThat(result.get("own")).hasToString("[200,{\"user\":\"sandbox\"}]");
    assertThat(result.get("again").getAsInt()).isEqualTo(200);
    assertThat(result.getAsJsonArray("pages"))
        .as("two logins: one for the store, one for the identity service, kept in a cookie")
        .hasSize(2);
  }

  @Test
  void aOneTimePasswordIsTakenByThePage() {
    JsonObject result = Python.run("candid_login.py", task(2, "/v1/tokens", 1));
    assertThat(result.getAsJsonObject("whoami").getAsJsonObject("account").get("username"))
        .hasToString("\"sandbox-otp\"");
  }

  private JsonObject task(int bakeryVersion, String tokens, int account) {
    SandboxAccount who = store.accounts().get(account);
    JsonObject fields = new JsonObject();
    fields.addProperty("username", who.email());
    fields.addProperty("password", who.password());
    who.otp().ifPresent(otp -> fields.addProperty("otp", otp));
    JsonObject headers = new JsonObject();
    headers.addProperty("Bakery-Protocol-Version", String.valueOf(bakeryVersion));
    JsonObject task = new JsonObject();
    task.addProperty("api", store.charmhub().toString());
    task.addProperty("identity", store.candid().toString());
    task.addProperty("tokens", tokens);
    task.addProperty("whoami", tokens + "/whoami");
    task.add(
        "request",
        JsonParser.parseString(
            "{\"permissions\": [\"package-view\"], \"description\": \"d\", \"ttl\": 60,"
                + " \"expires\": \"2099-01-01T00:00:00+00:00\"}"));
    task.add("headers", headers);
    task.add("fields", fields);
    return task;
  }

  @Test
  void pymacaroonsVerifiesWhatWasMintedAndBindsWhatIsThenAccepted() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    JsonObject task = new JsonObject();
    task.addProperty("root", root.toBase64());
    task.addProperty("discharge", visitor.discharge(root).toBase64());
    task.addProperty("key", HexFormat.of().formatHex(store.rootKeyOf(root.identifier())));
    JsonObject verdict = Python.run("verify_login.py", task);
    assertThat(verdict.get("ok").getAsBoolean()).isTrue();
    assertThat(verdict.get("unbound").getAsBoolean()).isFalse();
    assertThat(verdict.get("none").getAsBoolean()).isFalse();
    assertThat(verdict.get("otherKey").getAsBoolean()).isFalse();
    assertThat(verdict.getAsJsonArray("conditions").toString())
        .contains("|permission|", "|expires|", "|account|", "|valid_since|");
    String header =
        "Macaroon root=" + root.toBase64() + ", discharge=" + verdict.get("bound").getAsString();
    var whoami = visitor.showing(header).get("/api/v2/tokens/whoami");
    assertThat(whoami.status()).isEqualTo(200);
    assertThat(whoami.text("account", "username")).isEqualTo("sandbox");
  }
}
