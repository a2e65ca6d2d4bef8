package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.hostile.JsonVariations;
import dev.craftsh.client.hostile.Survival;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answers of every call with values exchanged for others: the call gives something or ends in the
 * client's own exception, whose message no answer can make endless.
 */
class HostileAnswersTest {
  private static final long SEED = Long.getLong("craftsh.hostile.seed", 20_261_122);
  private static final int CASES = Integer.getInteger("craftsh.hostile.cases", 250);
  private static final int[] STATUSES = {200, 200, 200, 200, 400, 401, 403, 404, 429, 503};

  /** What has credentials of its own, or none. */
  private static final Set<String> NOT_CALLS = Set.of("login", "logout", "request");

  private volatile Reply next = Reply.ok("{}");
  private volatile String variation = "";
  private volatile int step;

  /** One valid call for each kind, and all answers that were ever recorded for it. */
  private record Call(String name, JsonObject arguments, List<JsonElement> answers) {}

  private static Map<String, Call> calls(String file) {
    Map<String, Call> calls = new TreeMap<>();
    List<Vector> vectors = Vectors.of(file).toList();
    for (Vector vector : vectors) {
      String name = vector.text("call");
      boolean charmhub = !vector.input().has("client") || vector.text("client").equals("charmhub");
      if (NOT_CALLS.contains(name) || !charmhub || vector.input().has("positional")) {
        continue;
      }
      Call call =
          calls.computeIfAbsent(
              name,
              n -> new Call(n, vector.input().getAsJsonObject("arguments"), new ArrayList<>()));
      JsonArray responses = vector.input().getAsJsonArray("responses");
      for (JsonElement response : responses) {
        JsonElement json = response.getAsJsonObject().get("json");
        if (json != null) {
          call.answers().add(json);
        }
      }
    }
    calls.values().removeIf(call -> call.answers().isEmpty());
    return calls;
  }

  private static StoreClient client(ScriptedServer server) {
    MemoryCredentialStore kept = new MemoryCredentialStore();
    Endpoints endpoints = Endpoints.CHARMHUB.withApi(server.uri()).withStorage(server.uri());
    kept.set(
        "a",
        endpoints.host(),
        new Credentials.Token("t", Credentials.Token.Envelope.TYPED).export());
    ManualClock clock = new ManualClock("2030-01-02T12:00:00Z");
    return StoreClient.builder(endpoints)
        .applicationName("a")
        .credentials(kept)
        .environment(Map.of("CRAFT_STORE_RETRIES", "0"))
        .clock(clock)
        .pause(clock)
        .build();
  }

  private static void survives(Runnable use, String answer, String origin) {
    byte[] input = answer.getBytes(StandardCharsets.UTF_8);
    Survival.of(
        bytes -> {
          try {
            use.run();
          } catch (StoreException failure) {
            assertThat(failure.getMessage()).hasSizeLessThan(9_000).doesNotContain("\n");
            assertThat(failure.remedy()).isNotBlank();
            throw failure;
          }
          return use;
        },
        input,
        StoreException.class,
        origin);
  }

  @Test
  void everyCallTakesAnyAnswer() {
    Map<String, Call> calls = calls("client-calls.json");
    assertThat(calls).hasSizeGreaterThan(5);
    try (ScriptedServer server = new ScriptedServer(request -> next);
        StoreClient client = client(server)) {
      for (Call call : calls.values()) {
        for (int i = 0; i < CASES; i++) {
          long seed = SEED + i;
          String answer = new JsonVariations(seed).of(call.answers());
          next = Reply.json(STATUSES[i % STATUSES.length], answer);
          survives(
              () -> StoreCalls.call(client, call.name(), call.arguments()),
              answer,
              call.name() + ", seed " + seed);
        }
      }
    }
  }

  @Test
  void anUploadTakesAnyAnswer(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("x.charm"), "x");
    List<JsonElement> valid =
        List.of(JsonParser.parseString("{\"successful\": true, \"upload_id\": \"123\"}"));
    try (ScriptedServer server = new ScriptedServer(request -> next);
        StoreClient client = client(server)) {
      for (int i = 0; i < CASES; i++) {
        String answer = new JsonVariations(SEED + i).of(valid);
        next = Reply.json(STATUSES[i % STATUSES.length], answer);
        survives(() -> client.uploadFile(file), answer, "upload, seed " + (SEED + i));
      }
    }
  }

  @Test
  void anIdentityServiceMaySayAnything() {
    List<List<JsonElement>> steps = new ArrayList<>();
    for (String json :
        List.of(
            "{\"macaroon\": \"x\"}",
            "{\"Code\": \"interaction required\", \"Message\": \"m\", \"Info\": {\"VisitURL\": \"/v\","
                + " \"WaitURL\": \"/w\", \"InteractionMethods\": {\"browser-window\":"
                + " {\"VisitURL\": \"/v\", \"WaitTokenURL\": \"/w\"}}}}",
            "{\"kind\": \"k\", \"token\": \"x\", \"token64\": \"eA==\"}",
            "{\"Macaroon\": {\"m\": {\"i\": \"x\", \"s64\": \"eA\"}, \"v\": 3, \"cdata\": {\"eA\":"
                + " \"eA\"}}}")) {
      steps.add(List.of(JsonParser.parseString(json)));
    }
    try (ScriptedServer server = new ScriptedServer(request -> answer(request, step, variation))) {
      for (int i = 0; i < CASES * 2; i++) {
        step = i % steps.size();
        variation = new JsonVariations(SEED + i).of(steps.get(step));
        try (StoreClient client =
            StoreClient.builder(Endpoints.CHARMHUB.withApi(server.uri()))
                .environment(Map.of("CRAFT_STORE_RETRIES", "0"))
                .build()) {
          LoginRequest login = LoginRequest.candid(url -> {}, Duration.ofSeconds(5));
          survives(() -> client.login(login), variation, "step " + step + ", seed " + (SEED + i));
        }
      }
    }
  }

  /** The login as it should go, but for one step. */
  private static Reply answer(ScriptedServer.Received request, int odd, String variation) {
    String host = "http://" + request.headers().get("host");
    Macaroon root = Macaroon.create(MacaroonFormat.V2, new byte[32], new byte[] {1}, "store");
    JsonObject token = new JsonObject();
    token.addProperty(
        "macaroon",
        root.addThirdParty(host + "/id/", new byte[] {2}, new byte[72]).toJson().toString());
    int at =
        switch (request.url()) {
          case "/v1/tokens" -> 0;
          case "/id/discharge" -> request.text().contains("token-kind") ? 3 : 1;
          case "/w" -> 2;
          default -> 4;
        };
    if (at == odd) {
      return Reply.json(at == 1 ? 401 : 200, variation);
    }
    return switch (at) {
      case 0 -> Reply.ok(token.toString());
      case 1 ->
          Reply.json(
              401,
              "{\"Code\": \"interaction required\", \"Info\": {\"InteractionMethods\":"
                  + " {\"browser-window\": {\"VisitURL\": \"/v\", \"WaitTokenURL\": \"/w\"}}}}");
      case 2 -> Reply.ok("{\"kind\": \"k\", \"token\": \"x\"}");
      case 3 -> Reply.ok("{\"Macaroon\": " + root.toJson() + "}");
      default -> Reply.ok("{\"macaroon\": \"t\"}");
    };
  }
}
