package dev.craftsh.client.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.keyring.Tools;
import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import dev.craftsh.client.macaroon.SignatureChain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Debian's python3-pymacaroons and python3-macaroonbakery as independent judges: macaroons,
 * bindings and discharges that one side makes are read and verified by the other.
 */
@Timeout(60)
class PythonMacaroonsTest {
  private static final String KEY = "the root key";

  @BeforeAll
  static void judgesAreThere() {
    Tools.requirePython(
        "python3-pymacaroons and python3-macaroonbakery", "pymacaroons, macaroonbakery");
  }

  private static JsonObject judge(JsonObject task) {
    var outcome =
        Tools.run(
            Map.of(), task.toString(), List.of("/usr/bin/python3", "-c", program("judge.py")));
    assertThat(outcome.status()).as(outcome.output()).isZero();
    return JsonParser.parseString(outcome.output()).getAsJsonObject();
  }

  private static String program(String name) {
    String path = "/python/" + name;
    try (InputStream in =
        Objects.requireNonNull(PythonMacaroonsTest.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject task(String task, MacaroonFormat format) {
    JsonObject json = new JsonObject();
    json.addProperty("do", task);
    json.addProperty("format", format.name());
    json.addProperty("key", KEY);
    json.add("conditions", texts("time-before 2030-01-01T00:00:00Z", "user = me"));
    return json;
  }

  private static JsonArray texts(String... texts) {
    JsonArray array = new JsonArray();
    for (String text : texts) {
      array.add(text);
    }
    return array;
  }

  private static boolean verifies(MacaroonFormat format, String root, String... discharges) {
    JsonObject task = task("verify", format);
    task.addProperty("root", root);
    task.add("discharges", texts(discharges));
    return judge(task).get("ok").getAsBoolean();
  }

  private static Macaroon ours(MacaroonFormat format) {
    return Macaroon.create(format, KEY.getBytes(UTF_8), "our id".getBytes(UTF_8), "store")
        .addFirstParty("time-before 2030-01-01T00:00:00Z")
        .addFirstParty("user = me");
  }

  @ParameterizedTest
  @EnumSource(MacaroonFormat.class)
  void pythonVerifiesWhatWeMintInEitherFormat(MacaroonFormat format) {
    Macaroon ours = ours(format);
    assertThat(verifies(format, ours.toBase64())).isTrue();
    assertThat(verifies(format, ours.toJson().toString())).isTrue();
    assertThat(verifies(format, ours.addFirstParty("user = you").toBase64())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(MacaroonFormat.class)
  void weReadAndVerifyWhatPythonMintsInEitherFormat(MacaroonFormat format) {
    JsonObject task = task("mint", format);
    task.addProperty("id", "their id");
    JsonObject theirs = judge(task);
    Macaroon read = Macaroon.fromBase64(theirs.get("base64").getAsString());
    assertThat(read.format()).isEqualTo(format);
    assertThat(Macaroon.fromJson(theirs.get("json").getAsString())).isEqualTo(read);
    assertThat(read.toBase64()).isEqualTo(theirs.get("base64").getAsString());
    assertThat(HexFormat.of().formatHex(read.signature()))
        .isEqualTo(theirs.get("signature").getAsString());
    SignatureChain chain =
        SignatureChain.begin(SignatureChain.deriveKey(KEY.getBytes(UTF_8)), read.identifier());
    for (Caveat caveat : read.caveats()) {
      chain = chain.then(caveat);
    }
    assertThat(chain.matches(read.signature())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(MacaroonFormat.class)
  void ourBindingIsPythonsAndVerifiesThere(MacaroonFormat format) {
    JsonObject task = task("mint", format);
    task.addProperty("id", "their id");
    task.addProperty("third", "who is it");
    task.addProperty("third_key", "the caveat's key");
    String root = judge(task).get("base64").getAsString();
    Macaroon discharge =
        Macaroon.create(
                format, "the caveat's key".getBytes(UTF_8), "who is it".getBytes(UTF_8), "login")
            .addFirstParty("user = me");
    String bound = discharge.bindTo(Macaroon.fromBase64(root)).toBase64();
    JsonObject bind = task("bind", format);
    bind.addProperty("root", root);
    bind.addProperty("discharge", discharge.toBase64());
    assertThat(bound).isEqualTo(judge(bind).get("base64").getAsString());
    assertThat(verifies(format, root, bound)).isTrue();
    assertThat(verifies(format, root, discharge.toBase64())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aCandidLoginSatisfiesAStoreMadeOfMacaroonbakery(int bakeryVersion) throws Exception {
    Process service =
        Tools.start(
            Map.of(),
            List.of(
                "/usr/bin/python3",
                "-c",
                program("identity_service.py"),
                String.valueOf(bakeryVersion)));
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(service.getInputStream(), UTF_8))) {
      String port = out.readLine();
      assertThat(port).as(port).containsOnlyDigits();
      URI store = URI.create("http://127.0.0.1:" + port);
      try (StoreClient client = StoreClient.builder(Endpoints.CHARMHUB.withApi(store)).build()) {
        String exported = client.login(LoginRequest.candid(url -> {}));
        assertThat(Credentials.parseExported(exported).toStoredText())
            .contains("is-known declared username somebody");
      }
    } finally {
      service.destroy();
    }
  }
}
