package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.error.CredentialsAlreadyAvailable;
import dev.craftsh.client.error.CredentialsUnavailable;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.keyring.KeyringProbe;
import dev.craftsh.client.keyring.KeyringState;
import dev.craftsh.client.keyring.SystemCredentialStore;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorMessagesTest {
  static Stream<Vector> messages() {
    return Vectors.of("error-messages.json");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void messagesAboutLoginsAreThoseOfTheStoresOwnTools(Vector vector) {
    JsonObject arguments = vector.input().getAsJsonObject("arguments");
    StoreException failure =
        catchThrowableOfType(
            StoreException.class,
            () -> {
              throw failure(vector.text("type"), arguments);
            });
    assertThat(failure.why()).isEqualTo(vector.expected().get("message").getAsString());
    JsonElement resolution = vector.expected().get("resolution");
    if (!resolution.isJsonNull()) {
      assertThat(failure.remedy()).isEqualTo(resolution.getAsString());
    }
  }

  private static StoreException failure(String type, JsonObject arguments) {
    return switch (type) {
      case "CredentialsUnavailable" ->
          CredentialsUnavailable.of(text(arguments, "application"), text(arguments, "host"));
      case "CredentialsAlreadyAvailable" ->
          CredentialsAlreadyAvailable.of(text(arguments, "application"), text(arguments, "host"));
      case "CredentialsNotParseable" ->
          thrownBy(
              arguments.has("msg")
                  ? () -> Credentials.parseCandid("{\"t\": 1}")
                  : () -> Credentials.parseExported("12345"));
      case "NoKeyringError" ->
          thrownBy(() -> SystemCredentialStore.in(Map.of()).get("my-app", "store.example"));
      case "KeyringUnlockError" ->
          thrownBy(() -> new KeyringProbe(KeyringState.LOCKED, "it is locked").orThrow());
      case "CandidTokenTimeoutError" -> candid(text(arguments, "url"), 202, "{}");
      case "CandidTokenKindError" -> candid(text(arguments, "url"), 200, "{\"token\": \"x\"}");
      case "CandidTokenValueError" -> candid(text(arguments, "url"), 200, "{\"kind\": \"x\"}");
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static StoreException thrownBy(Runnable call) {
    return catchThrowableOfType(StoreException.class, call::run);
  }

  private static String text(JsonObject arguments, String key) {
    return arguments.get(key).getAsString();
  }

  /** A login in the browser that ends with this answer to the wait for the user. */
  private static StoreException candid(String wait, int status, String answer) {
    String root =
        Macaroon.create(MacaroonFormat.V2, new byte[32], new byte[] {1}, "store")
            .addThirdParty("https://id.example/", new byte[] {2}, new byte[72])
            .toJson()
            .toString();
    JsonObject token = new JsonObject();
    token.addProperty("macaroon", root);
    String interaction =
        """
        {"Code": "interaction required", "Info": {"InteractionMethods": {"browser-window":
          {"VisitURL": "https://id.example/visit", "WaitTokenURL": "%s"}}}}"""
            .formatted(wait);
    JsonArray responses = new JsonArray();
    responses.add(response(200, token.toString()));
    responses.add(response(401, interaction));
    responses.add(response(status, answer));
    URI api = URI.create("https://api.store.example");
    try (ExampleStores stores = new ExampleStores(responses);
        StoreClient client =
            StoreClient.builder(Endpoints.CHARMHUB.withApi(api))
                .environment(stores.environment())
                .build()) {
      return thrownBy(() -> client.login(LoginRequest.candid(url -> {})));
    }
  }

  private static JsonObject response(int status, String json) {
    JsonObject response = new JsonObject();
    response.addProperty("status", status);
    response.add("json", JsonParser.parseString(json));
    return response;
  }
}
