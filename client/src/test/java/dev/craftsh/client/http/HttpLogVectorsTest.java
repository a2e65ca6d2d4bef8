package dev.craftsh.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.ExampleStores;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.observe.Exchange;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told about a request: all of its address, nothing of its credentials. */
class HttpLogVectorsTest {
  static Stream<Vector> requests() {
    return Vectors.of("http-log.json");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void whatIsToldAboutARequestHidesWhatTheRecordedLogHides(Vector vector) {
    StoreRequest request = request(vector.input());
    List<String> told = new ArrayList<>(List.of(request.toString()));
    try (ExampleStores stores = new ExampleStores(okay());
        StoreHttp http = http(stores, told)) {
      http.send(request);
      Map<String, String> sent = stores.server().received().get(0).headers();
      assertThat(sent).containsAllEntriesOf(lowerCase(vector.input()));
    }
    String log = vector.expected().get("debug_log").getAsString();
    assertThat(told).hasSize(2);
    for (String text : told) {
      assertThat(text).contains(vector.text("method")).contains(request.uri().toString());
      for (String value : lowerCase(vector.input()).values()) {
        if (!value.isEmpty() && !log.contains("'" + value + "'")) {
          assertThat(List.of(text.split("[^A-Za-z]+"))).doesNotContain(value, "secret");
        }
      }
    }
  }

  private static StoreRequest request(JsonObject input) {
    String url = input.get("url").getAsString();
    if (input.has("params")) {
      String mark = "?";
      for (Map.Entry<String, JsonElement> entry : input.getAsJsonObject("params").entrySet()) {
        String value = URLEncoder.encode(entry.getValue().getAsString(), StandardCharsets.UTF_8);
        url += mark + entry.getKey() + "=" + value;
        mark = "&";
      }
    }
    StoreRequest request =
        StoreRequest.of("Cannot do it", input.get("method").getAsString(), URI.create(url))
            .anonymous();
    for (Map.Entry<String, String> header : headers(input).entrySet()) {
      request = request.withHeader(header.getKey(), header.getValue());
    }
    return request;
  }

  private static Map<String, String> headers(JsonObject input) {
    Map<String, String> headers = new TreeMap<>();
    if (input.has("headers")) {
      input
          .getAsJsonObject("headers")
          .entrySet()
          .forEach(entry -> headers.put(entry.getKey(), entry.getValue().getAsString()));
    }
    return headers;
  }

  private static Map<String, String> lowerCase(JsonObject input) {
    Map<String, String> headers = new TreeMap<>();
    headers(input).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    return headers;
  }

  private static JsonArray okay() {
    return JsonParser.parseString("[{\"status\": 200, \"json\": {}}]").getAsJsonArray();
  }

  private static StoreHttp http(ExampleStores stores, List<String> told) {
    InFlight inFlight = new InFlight();
    return StoreHttp.anonymous(
        new HttpSettings(
            "my-app/1.0",
            stores.environment(),
            (Exchange exchange) -> told.add(exchange.toString()),
            Clock.systemUTC(),
            inFlight,
            inFlight));
  }
}
