package dev.craftsh.client.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.ManualClock;
import dev.craftsh.client.Reply;
import dev.craftsh.client.ScriptedServer;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.PackageScope;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.http.HttpSettings;
import dev.craftsh.client.http.InFlight;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.observe.ExchangeObserver;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenRequestsTest {
  static Stream<Vector> requests() {
    return Vectors.of("token-requests.json");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aStoreIsAskedForARootAsRecorded(Vector vector) {
    ManualClock clock = new ManualClock(vector.text("now_utc") + "Z");
    JsonObject arguments = vector.input().getAsJsonObject("arguments");
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("{\"macaroon\": \"m\"}"));
        StoreHttp http =
            StoreHttp.anonymous(
                new HttpSettings(
                    "tests", Map.of(), ExchangeObserver.NONE, clock, new InFlight(), clock))) {
      Supplier<String> call =
          () -> root(vector.text("endpoints"), http, server.uri(), clock, arguments);
      if (vector.expected().has("error")) {
        assertThatExceptionOfType(InvalidInput.class)
            .isThrownBy(call::get)
            .extracting(InvalidInput::why)
            .isEqualTo(vector.expected().getAsJsonObject("error").get("message").getAsString());
        assertThat(server.received()).isEmpty();
      } else {
        assertThat(call.get()).isEqualTo("m");
        assertThat(JsonParser.parseString(server.received().get(0).text()))
            .isEqualTo(vector.expected().get("request"));
      }
    }
  }

  private static String root(
      String endpoints, StoreHttp http, URI api, Clock clock, JsonObject arguments) {
    String description = arguments.get("description").getAsString();
    Attenuation attenuation = attenuation(arguments);
    DashboardTokens dashboard = new DashboardTokens(http, api, clock);
    return switch (endpoints) {
      case "CHARMHUB" -> new GatewayTokens(http, api).requestCandidRoot(attenuation, description);
      case "SNAP_STORE" -> dashboard.requestCandidRoot(attenuation, description);
      default -> dashboard.requestRoot(attenuation, description);
    };
  }

  private static Attenuation attenuation(JsonObject arguments) {
    List<PackageScope> packages = new ArrayList<>();
    if (arguments.has("packages")) {
      for (JsonElement one : arguments.getAsJsonArray("packages")) {
        JsonObject json = one.getAsJsonObject();
        packages.add(
            new PackageScope(json.get("type").getAsString(), json.get("name").getAsString()));
      }
    }
    return Attenuation.NONE
        .withPermissions(texts(arguments.get("permissions")))
        .withTtl(Duration.ofSeconds(arguments.get("ttl").getAsLong()))
        .withPackages(packages)
        .withChannels(arguments.has("channels") ? texts(arguments.get("channels")) : List.of());
  }

  private static List<String> texts(JsonElement array) {
    List<String> texts = new ArrayList<>();
    array.getAsJsonArray().forEach(text -> texts.add(text.getAsString()));
    return texts;
  }
}
