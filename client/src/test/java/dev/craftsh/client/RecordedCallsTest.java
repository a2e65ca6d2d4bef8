package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.auth.TokenScheme;
import dev.craftsh.client.error.CredentialsNotParseable;
import dev.craftsh.client.error.StoreException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference clients' recorded calls: ours sends the same requests and makes the same of the
 * answers.
 */
class RecordedCallsTest {
  private static final String APPLICATION = "my-app";

  static Stream<Vector> calls() {
    return Vectors.of("client-calls.json");
  }

  static Stream<Vector> gatewayCalls() {
    return Vectors.of("publisher-gateway.json")
        .filter(vector -> !vector.name().startsWith("developer-token-"));
  }

  static Stream<Vector> developerTokens() {
    return Vectors.of("publisher-gateway.json")
        .filter(vector -> vector.name().startsWith("developer-token-"));
  }

  /** The kind is found by the content here, so that only who asks for this kind is told. */
  @ParameterizedTest
  @MethodSource("developerTokens")
  void whatIsNoDeveloperTokenIsRefusedAsOne(Vector vector) {
    assertThatExceptionOfType(CredentialsNotParseable.class)
        .isThrownBy(() -> Credentials.parseDeveloperToken(vector.text("stored")))
        .extracting(CredentialsNotParseable::why)
        .isEqualTo(vector.expected().getAsJsonObject("error").get("message").getAsString());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aCallOfTheReferenceClientIsTheSameHere(Vector vector) {
    Endpoints endpoints = vector.text("client").equals("charmhub") ? charmhub() : snaps(vector);
    run(
        vector,
        endpoints.withAuth(URI.create("https://login.example")),
        vector.input().getAsJsonObject("arguments"),
        1,
        Set.of());
  }

  /** Where the reference speaks the gateway's language about snaps, ours does for such a store. */
  private static Endpoints snaps(Vector vector) {
    URI store = URI.create("https://dashboard.example");
    return vector.expected().getAsJsonArray("requests").toString().contains("/v1/snap")
        ? Endpoints.onPremises(store)
        : Endpoints.U1_SNAP_STORE.withApi(store);
  }

  @ParameterizedTest
  @MethodSource("gatewayCalls")
  void aCallOfTheNewerGatewayClientIsTheSameHere(Vector vector) {
    JsonObject arguments = vector.input().getAsJsonObject("named").deepCopy();
    JsonArray positional = vector.input().getAsJsonArray("positional");
    if (positional.size() > 0) {
      arguments.add("name", positional.get(0));
    }
    if (vector.text("call").equals("create_tracks")) {
      arguments.add("tracks", positional);
    } else if (positional.size() > 1) {
      arguments.add("release_request", positional.get(1));
    }
    int times = vector.input().get("times_called").getAsInt();
    run(vector, charmhub(), arguments, times, Set.of("User-Agent"));
  }

  private static Endpoints charmhub() {
    return Endpoints.CHARMHUB.withApi(URI.create("https://api.charmhub.example"));
  }

  private static void run(
      Vector vector, Endpoints endpoints, JsonObject arguments, int times, Set<String> leftOut) {
    MemoryCredentialStore kept = new MemoryCredentialStore();
    JsonElement stored = vector.input().get("stored");
    if (!stored.isJsonNull()) {
      kept.set(APPLICATION, endpoints.host(), base64(stored.getAsString()));
    }
    try (ExampleStores stores = new ExampleStores(vector.input().getAsJsonArray("responses"));
        StoreClient client = client(vector, endpoints, kept, stores)) {
      if (vector.expected().has("error")) {
        fails(vector, () -> StoreCalls.call(client, vector.text("call"), arguments));
      } else {
        for (int i = 0; i < times; i++) {
          succeeds(vector, StoreCalls.call(client, vector.text("call"), arguments));
        }
      }
      stores.sawExactly(normal(vector.expected().getAsJsonArray("requests")), leftOut);
    }
    JsonElement after = vector.expected().get("stored_after");
    assertThat(kept.get(APPLICATION, endpoints.host()))
        .isEqualTo(
            Optional.of(after)
                .filter(json -> !json.isJsonNull())
                .map(json -> base64(json.getAsString())));
  }

  private static StoreClient client(
      Vector vector, Endpoints endpoints, MemoryCredentialStore kept, ExampleStores stores) {
    ManualClock clock = new ManualClock("2030-01-02T03:04:05.678901Z");
    StoreClientBuilder builder = StoreClient.builder(endpoints);
    String kind = vector.input().has("auth") ? vector.text("auth") : "";
    if (kind.endsWith("-bearer")) {
      builder.tokenScheme(TokenScheme.BEARER);
    } else if (kind.endsWith("-macaroon") || endpoints.onPremises()) {
      builder.tokenScheme(TokenScheme.MACAROON);
    }
    return builder
        .applicationName(APPLICATION)
        .userAgent("my-app/1.0")
        .credentials(kept)
        .environment(stores.environment())
        .clock(clock)
        .pause(clock)
        .build();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Where the recorded requests may differ in form: an empty list of resources is left out, and the
   * description is ours.
   */
  private static JsonArray normal(JsonArray requests) {
    JsonArray normal = requests.deepCopy();
    for (JsonElement request : normal) {
      JsonElement body = request.getAsJsonObject().get("json");
      if (body != null && body.isJsonArray()) {
        for (JsonElement release : body.getAsJsonArray()) {
          JsonElement resources = release.getAsJsonObject().get("resources");
          if (resources != null && resources.getAsJsonArray().isEmpty()) {
            release.getAsJsonObject().remove("resources");
          }
          release.getAsJsonObject().entrySet().removeIf(RecordedCallsTest::isEmptyRule);
        }
      } else if (body != null && body.getAsJsonObject().has("client-description")) {
        body.getAsJsonObject().addProperty("client-description", APPLICATION);
      }
    }
    return normal;
  }

  /** A rule of a new track that says nothing. */
  private static boolean isEmptyRule(Map.Entry<String, JsonElement> entry) {
    return entry.getKey().equals("automatic-phasing-percentage") && entry.getValue().isJsonNull();
  }

  private static void succeeds(Vector vector, JsonElement result) {
    JsonElement expected = vector.expected().get("result");
    if (expected.isJsonPrimitive()) {
      assertThat(result).isEqualTo(expected);
    } else if (expected.isJsonArray() && result.isJsonArray()) {
      assertThat(result.getAsJsonArray()).hasSameSizeAs(expected.getAsJsonArray());
    }
    if (vector.text("call").equals("login")) {
      assertThat(Credentials.parseExported(((JsonPrimitive) result).getAsString()))
          .isInstanceOf(Credentials.UbuntuOne.class);
    }
  }

  private static void fails(Vector vector, Runnable call) {
    JsonObject expected = vector.expected().getAsJsonObject("error");
    StoreException failure = catchThrowableOfType(StoreException.class, call::run);
    assertThat(failure).isNotNull();
    assertThat(Kinds.of(failure)).contains(expected.get("type").getAsString());
    for (String part : Kinds.partsOf(expected)) {
      assertThat(failure.why() + failure.errors()).contains(part);
    }
  }
}
