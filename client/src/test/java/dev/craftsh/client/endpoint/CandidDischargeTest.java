package dev.craftsh.client.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.ExampleStores;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.LoginMethod;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.http.HttpSettings;
import dev.craftsh.client.http.InFlight;
import dev.craftsh.client.http.StoreHttp;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.observe.ExchangeObserver;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CandidDischargeTest {
  static Stream<Vector> discharges() {
    return Vectors.of("candid-discharge.json");
  }

  @ParameterizedTest
  @MethodSource("discharges")
  void everyThirdPartyCaveatIsDischargedAndBoundAsRecorded(Vector vector) {
    JsonArray responses = new JsonArray();
    for (JsonElement body :
        vector.input().has("discharge_responses")
            ? vector.input().getAsJsonArray("discharge_responses")
            : new JsonArray()) {
      JsonObject response = new JsonObject();
      response.addProperty("status", 200);
      response.add("json", body);
      responses.add(response);
    }
    LoginMethod.Candid login = new LoginMethod.Candid(url -> {}, Duration.ofSeconds(10));
    try (ExampleStores stores = new ExampleStores(responses);
        StoreHttp http = http(stores)) {
      Candid candid = new Candid(http);
      if (vector.ok()) {
        matches(vector.expected(), candid.discharge(vector.text("root"), login));
      } else {
        assertThatExceptionOfType(InvalidResponse.class)
            .isThrownBy(() -> candid.discharge(vector.text("root"), login));
      }
      stores.sawExactly(requests(vector.expected().getAsJsonArray("discharge_requests")), Set.of());
    }
  }

  private static JsonArray requests(JsonArray recorded) {
    JsonArray requests = recorded.deepCopy();
    for (JsonElement request : requests) {
      JsonObject headers = new JsonObject();
      headers.addProperty("Bakery-Protocol-Version", "3");
      headers.addProperty("Content-Type", "application/x-www-form-urlencoded");
      request.getAsJsonObject().addProperty("method", "POST");
      request.getAsJsonObject().add("headers", headers);
    }
    return requests;
  }

  private static void matches(JsonObject expected, String header) {
    JsonElement json = ExampleStores.decoded(header);
    assertThat(json).isEqualTo(expected.get("macaroons"));
    assertThat(json)
        .isEqualTo(ExampleStores.decoded(expected.get("macaroons_header").getAsString()))
        .isEqualTo(JsonParser.parseString(expected.get("header_json_text").getAsString()));
    List<String> signatures = new ArrayList<>();
    for (JsonElement one : json.getAsJsonArray()) {
      byte[] signature = Macaroon.fromJson(one.toString()).signature();
      signatures.add(HexFormat.of().formatHex(signature));
    }
    List<String> wanted = new ArrayList<>();
    expected.getAsJsonArray("signatures_hex").forEach(hex -> wanted.add(hex.getAsString()));
    assertThat(signatures).isEqualTo(wanted);
  }

  private static StoreHttp http(ExampleStores stores) {
    InFlight inFlight = new InFlight();
    return StoreHttp.anonymous(
        new HttpSettings(
            "tests",
            stores.environment(),
            ExchangeObserver.NONE,
            Clock.systemUTC(),
            inFlight,
            inFlight));
  }
}
