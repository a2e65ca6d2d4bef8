package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.macaroon.Macaroon;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goes the way of every recorded login in a browser, step by step, with what the sandbox answered
 * to the step before, as the real client does; a person fills in the page in between.
 */
@Timeout(30)
class RecordedLoginsTest {
  private static final String FILE = "candid-flow.json";
  private static final Map<String, KnownDifferences.Known> KNOWN = KnownDifferences.ofLogins();
  private final SandboxStore store = SandboxStore.start();
  private final Visitor visitor = new Visitor(store);
  private final SandboxAccount account = store.accounts().get(0);
  private final List<String> differences = new ArrayList<>();

  /** What the client knows by now. */
  private JsonObject root = new JsonObject();

  private JsonObject demand = new JsonObject();
  private JsonObject token = new JsonObject();
  private @Nullable JsonObject discharge;

  @AfterEach
  void close() {
    store.close();
  }

  static Stream<List<Exchange>> logins() throws IOException {
    Map<String, List<Exchange>> byName = new LinkedHashMap<>();
    for (Exchange one : Exchange.read(List.of(FILE))) {
      byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one);
    }
    return byName.values().stream();
  }

  private static String name(List<Exchange> login) {
    return login.get(0).name().substring(FILE.length() + 1);
  }

  @Test
  void whatIsListedAsDifferentWasRecorded() throws IOException {
    assertThat(logins().map(RecordedLoginsTest::name)).containsAll(KNOWN.keySet());
    assertThat(KNOWN.values()).noneMatch(known -> known.differences().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("logins")
  void theLoginGoesTheRecordedWay(List<Exchange> login) {
    for (int i = 0; i < login.size(); i++) {
      Exchange recorded = login.get(i);
      Visitor.Reply answer = step(name(login), recorded);
      for (String one : differences(recorded, answer)) {
        differences.add("step " + (i + 1) + ": " + one);
      }
    }
    KnownDifferences.Known known = KNOWN.get(name(login));
    assertThat(differences)
        .as(name(login))
        .isEqualTo(known == null ? List.of() : known.differences());
  }

  private Visitor.Reply step(String name, Exchange recorded) {
    String path = recorded.path();
    if (path.equals("/v1/tokens")) {
      return askForRoot(name, recorded);
    }
    if (path.endsWith("/exchange")) {
      return exchange(name);
    }
    if (path.endsWith("/discharge")) {
      boolean again = recorded.request().getAsJsonObject("form").has("token-kind");
      return again ? dischargeWithToken(name) : dischargeFirst();
    }
    boolean old = recorded.request().getAsJsonObject("headers").has("Bakery-Protocol-Version");
    return old ? waitForDischarge() : waitForToken();
  }

  private Visitor.Reply askForRoot(String name, Exchange recorded) {
    JsonObject body = recorded.request().getAsJsonObject("json").deepCopy();
    if (name.equals("token-request-refused")) {
      JsonArray unknown = new JsonArray();
      unknown.add("x");
      body.add("permissions", unknown);
    }
    HttpRequest.Builder request =
        visitor.request("/v1/tokens").POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    if (name.equals("bakery-v3-root")) {
      // The sandbox gives the newest form to whoever names it, which craft-store does not.
      request.header("Bakery-Protocol-Version", "3");
    }
    Visitor.Reply answer = visitor.send(request);
    if (answer.status() == 200) {
      root = JsonParser.parseString(answer.text("macaroon")).getAsJsonObject();
    }
    return answer;
  }

  private static JsonObject macaroon(JsonObject envelopeOrNot) {
    return envelopeOrNot.has("m") ? envelopeOrNot.getAsJsonObject("m") : envelopeOrNot;
  }

  /** The only caveat that somebody else has to discharge. */
  private JsonObject login() {
    JsonObject found = null;
    for (JsonElement one : macaroon(root).getAsJsonArray("c")) {
      if (one.getAsJsonObject().has("l")) {
        assertThat(found).isNull();
        found = one.getAsJsonObject();
      }
    }
    return Objects.requireNonNull(found, "no caveat names the identity service");
  }

  private Map<String, String> caveat() {
    Map<String, String> form = new LinkedHashMap<>();
    JsonObject login = login();
    byte[] id =
        login.has("i")
            ? login.get("i").getAsString().getBytes(UTF_8)
            : Base64.getUrlDecoder().decode(login.get("i64").getAsString());
    if (isText(id)) {
      form.put("id", new String(id, UTF_8));
    } else {
      form.put("id64", Base64.getEncoder().encodeToString(id));
    }
    if (root.has("cdata")) {
      String key = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
      JsonObject payloads = root.getAsJsonObject("cdata");
      for (String one : payloads.keySet()) {
        if (one.replace('+', '-').replace('/', '_').replace("=", "").equals(key)) {
          form.put("caveat64", payloads.get(one).getAsString());
        }
      }
    }
    return form;
  }

  private static boolean isText(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException binary) {
      return false;
    }
  }

  private Visitor.Reply post(String url, Map<String, String> form, String version) {
    List<String> pairs = new ArrayList<>();
    form.forEach((key, value) -> pairs.add(key + "=" + URLEncoder.encode(value, UTF_8)));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs)));
    return visitor.send(
        version.isEmpty() ? request : request.header("Bakery-Protocol-Version", version));
  }

  private String dischargeUrl() {
    String location = login().get("l").getAsString();
    return location + (location.endsWith("/") ? "" : "/") + "discharge";
  }

  private Visitor.Reply dischargeFirst() {
    Visitor.Reply answer = post(dischargeUrl(), caveat(), "3");
    demand = answer.at("Info").getAsJsonObject();
    return answer;
  }

  private JsonObject browser() {
    return demand.getAsJsonObject("InteractionMethods").getAsJsonObject("browser-window");
  }

  private void fillIn(String url) {
    assertThat(visitor.get(url).status()).isEqualTo(200);
    String did = url.substring(url.indexOf("did=") + 4);
    Map<String, String> form =
        Map.of("did", did, "username", account.email(), "password", account.password());
    assertThat(post(url, form, "").status()).isEqualTo(200);
  }

  private Visitor.Reply waitForToken() {
    fillIn(browser().get("VisitURL").getAsString());
    Visitor.Reply answer = visitor.get(browser().get("WaitTokenURL").getAsString());
    token = answer.json();
    return answer;
  }

  private Visitor.Reply waitForDischarge() {
    fillIn(demand.get("VisitURL").getAsString());
    Visitor.Reply answer = visitor.get(demand.get("WaitURL").getAsString());
    discharge = answer.at("Macaroon").getAsJsonObject();
    return answer;
  }

  private Visitor.Reply dischargeWithToken(String name) {
    Map<String, String> form = caveat();
    form.put("token64", token.get("token64").getAsString());
    form.put("token-kind", token.get("kind").getAsString());
    if (name.equals("discharge-refused-after-interaction")) {
      assertThat(post(dischargeUrl(), form, "3").status()).isEqualTo(200);
    }
    Visitor.Reply answer = post(dischargeUrl(), form, "3");
    if (answer.status() == 200) {
      discharge = answer.at("Macaroon").getAsJsonObject();
    }
    return answer;
  }

  private Visitor.Reply exchange(String name) {
    JsonArray shown = new JsonArray();
    shown.add(macaroon(root));
    JsonObject answer = discharge;
    if (answer != null) {
      var whole = Macaroon.fromJson(macaroon(root).toString());
      var part = Macaroon.fromJson(macaroon(answer).toString());
      shown.add(name.equals("exchange-refused") ? part.toJson() : part.bindTo(whole).toJson());
    }
    String header = Base64.getUrlEncoder().encodeToString(shown.toString().getBytes(UTF_8));
    return visitor.send(
        visitor
            .request("/v1/tokens/exchange")
            .header("Macaroons", header)
            .POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  /** Of refusals word by word, of everything else in what it is made of. */
  private static List<String> differences(Exchange recorded, Visitor.Reply answer) {
    JsonElement body = recorded.response().get("json");
    boolean demanded = recorded.status() == 401 && body.getAsJsonObject().has("Info");
    if (!demanded && recorded.status() >= 300) {
      return Differences.between(recorded, answer);
    }
    List<String> found = new ArrayList<>();
    if (answer.status() != recorded.status()) {
      found.add("status " + answer.status());
      return found;
    }
    for (String key : List.of("Code", "Message", "kind")) {
      JsonElement word = body.getAsJsonObject().get(key);
      if (word != null && !word.equals(answer.json().get(key))) {
        found.add("/" + key + " is " + answer.json().get(key));
      }
    }
    if (demanded && recorded.response().has("headers")) {
      assertThat(answer.raw().headers().firstValue("WWW-Authenticate")).contains("Macaroon");
    }
    found.addAll(Shapes.missing(opened(body), opened(answer.json())));
    return found;
  }

  /** A macaroon inside of a text is looked into; binary or not, its parts are the same. */
  private static JsonElement opened(JsonElement body) {
    JsonObject open = body.deepCopy().getAsJsonObject();
    JsonElement inside = open.get("macaroon");
    if (inside != null && inside.getAsString().startsWith("{")) {
      open.add("macaroon", JsonParser.parseString(inside.getAsString()));
    }
    return JsonParser.parseString(open.toString().replaceAll("\"([isv])64\":", "\"$1\":"));
  }
}
