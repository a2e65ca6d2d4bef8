package dev.craftsh.client.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.Endpoints;
import dev.craftsh.client.Reply;
import dev.craftsh.client.ScriptedServer;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.error.CredentialsAlreadyAvailable;
import dev.craftsh.client.error.CredentialsNotParseable;
import dev.craftsh.client.error.CredentialsUnavailable;
import dev.craftsh.client.error.StoreException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the stores' own tools export or keep can be used. */
class ExportedCredentialsTest {
  private static final String INI =
      "[login.ubuntu.com]\nmacaroon = R\nunbound_discharge = D\nemail = me@example.org\n";

  static Stream<Vector> oldFiles() {
    return Vectors.of("legacy-snapcraft-config.json");
  }

  static Stream<Vector> stores() {
    return Vectors.of("auth-store.json");
  }

  @ParameterizedTest
  @MethodSource("oldFiles")
  void filesOfOldVersionsOfSnapcraftAreReadAsRecorded(Vector vector) {
    String host = URI.create(vector.text("sso_url")).getHost();
    if (vector.ok()) {
      Credentials wanted =
          Credentials.parseExported(vector.expected().get("environment_value").getAsString());
      assertThat(Credentials.parseSnapcraftConfig(vector.text("text"), host)).isEqualTo(wanted);
      assertThat(Credentials.parseExported(vector.text("text"), host)).isEqualTo(wanted);
    } else {
      assertThatExceptionOfType(CredentialsNotParseable.class)
          .isThrownBy(() -> Credentials.parseSnapcraftConfig(vector.text("text"), host))
          .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("this is not it"));
    }
  }

  @Test
  void sectionsAndKeysThatComeTwiceAreRefused() {
    for (String twice : new String[] {INI + INI, INI + "macaroon = X\n"}) {
      assertThatExceptionOfType(CredentialsNotParseable.class)
          .isThrownBy(() -> Credentials.parseExported(twice, "login.ubuntu.com"));
    }
  }

  @Test
  void everyExportOfEitherToolIsKnownByItsContent() {
    Map<String, Credentials> exports =
        Map.of(
            INI,
            new Credentials.UbuntuOne("R", "D"),
            base64(INI),
            new Credentials.UbuntuOne("R", "D"),
            base64("{\"r\": \"R\", \"d\": \"D\"}"),
            new Credentials.UbuntuOne("R", "D"),
            base64("{\"t\": \"u1-macaroon\", \"v\": {\"r\": \"R\", \"d\": \"D\"}}"),
            new Credentials.UbuntuOne("R", "D"),
            base64("{\"t\": \"macaroon\", \"v\": \"T\"}"),
            new Credentials.Token("T", Credentials.Token.Envelope.TYPED),
            base64("T"),
            new Credentials.Token("T", Credentials.Token.Envelope.BARE),
            base64("[{\"i\": \"x\"}]"),
            new Credentials.Token("[{\"i\": \"x\"}]", Credentials.Token.Envelope.BARE),
            base64("{\"macaroon\": \"T\"}"),
            new Credentials.DeveloperToken("T"));
    exports.forEach(
        (text, credentials) ->
            assertThat(Credentials.parseExported(text + "\n", "login.ubuntu.com"))
                .isEqualTo(credentials));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  @Test
  void aTokenIsSentWithTheWordOfItsKindUnlessAnotherIsWanted() {
    Secret token = Secret.of("T");
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("{}"))) {
      Endpoints endpoints = Endpoints.CHARMHUB.withApi(server.uri());
      try (StoreClient store = StoreClient.builder(endpoints).developerToken(token).build()) {
        store.request("GET", "/x");
      }
      try (StoreClient store =
          StoreClient.builder(endpoints)
              .developerToken(token)
              .tokenScheme(TokenScheme.MACAROON)
              .build()) {
        store.request("GET", "/x");
      }
      try (StoreClient store =
          StoreClient.builder(endpoints)
              .developerToken(token)
              .tokenScheme(TokenScheme.ON_PREMISES)
              .build()) {
        store.request("GET", "/x");
      }
      assertThat(server.received())
          .extracting(request -> request.headers().get("authorization"))
          .containsExactly("Bearer T", "Macaroon T", "macaroon T");
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  void aVariableIsKeptInMemoryAsRecorded(Vector vector) {
    String application = vector.text("application");
    String host = vector.text("host");
    JsonArray results = vector.expected().getAsJsonArray("results");
    JsonElement variable = vector.input().get("environment_value");
    MemoryCredentialStore store = new MemoryCredentialStore();
    if (!variable.isJsonNull() && !variable.getAsString().isEmpty()) {
      JsonObject created = results.get(0).getAsJsonObject();
      if (!created.get("ok").getAsBoolean()) {
        fails(
            created,
            () -> MemoryCredentialStore.holding(application, host, variable.getAsString()));
        return;
      }
      store = MemoryCredentialStore.holding(application, host, variable.getAsString());
    }
    JsonArray operations = vector.input().getAsJsonArray("operations");
    for (int i = 0; i < operations.size(); i++) {
      JsonObject result = results.get(i + 1).getAsJsonObject();
      JsonObject operation = operations.get(i).getAsJsonObject();
      MemoryCredentialStore on = store;
      if (result.get("ok").getAsBoolean()) {
        String value = perform(on, application, host, operation);
        assertThat(value)
            .isEqualTo(result.get("value").isJsonNull() ? "" : result.get("value").getAsString());
      } else {
        fails(result, () -> perform(on, application, host, operation));
      }
    }
  }

  private static String perform(
      CredentialStore store, String application, String host, JsonObject operation) {
    switch (operation.get("operation").getAsString()) {
      case "get_credentials" -> {
        return StoredBase64.decode(store.require(application, host));
      }
      case "set_credentials" -> {
        if (!operation.has("force")) {
          store.requireNone(application, host);
        }
        String text = operation.getAsJsonArray("arguments").get(0).getAsString();
        store.set(application, host, base64(text));
      }
      case "ensure_no_credentials" -> store.requireNone(application, host);
      case "del_credentials" -> store.delete(application, host);
      default -> throw new IllegalArgumentException(operation.toString());
    }
    return "";
  }

  private static void fails(JsonObject expected, Runnable operation) {
    StoreException failure = catchThrowableOfType(StoreException.class, operation::run);
    assertThat(failure)
        .isInstanceOf(
            Map.of(
                    "CredentialsUnavailable", CredentialsUnavailable.class,
                    "CredentialsAlreadyAvailable", CredentialsAlreadyAvailable.class,
                    "CredentialsNotParseable", CredentialsNotParseable.class)
                .get(expected.get("error").getAsString()));
    assertThat(failure.why()).isEqualTo(expected.get("message").getAsString());
  }
}
