package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.NotLoggedIn;
import dev.craftsh.client.error.RateLimited;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.error.StoreUnavailable;
import dev.craftsh.client.model.StoreError;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorAnswerTest {
  static Stream<Vector> answers() {
    return Vectors.of("store-server-error.json");
  }

  /**
   * The reference's message is a list of codes and messages, or a general sentence; ours has a
   * sentence around the same.
   */
  @ParameterizedTest
  @MethodSource("answers")
  void everyCodeAndMessageOfTheStoreIsKept(Vector vector) {
    StoreException refusal =
        refusal(
            vector.input().get("status").getAsInt(),
            vector.text("body"),
            vector.input().get("reason").isJsonNull() ? "" : vector.text("reason"));
    String expected = vector.expected().get("message").getAsString();
    assertThat(refusal.status()).hasValue(vector.expected().get("status").getAsInt());
    for (JsonElement code : vector.expected().getAsJsonArray("codes")) {
      if (!code.isJsonNull()) {
        assertThat(refusal.hasStoreCode(code.getAsString())).isTrue();
      }
    }
    if (expected.startsWith("Store operation failed:")) {
      assertThat(asReference(refusal.errors())).isEqualTo(expected);
    }
  }

  private static String asReference(List<StoreError> errors) {
    List<String> lines = new ArrayList<>(List.of("Store operation failed:"));
    for (StoreError error : errors) {
      lines.add("- " + (error.code().isEmpty() ? "None" : error.code()) + ": " + error.message());
    }
    return String.join("\n", lines).strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error_message\": \"Snap not found\"}|Snap not found",
        "{\"code\": \"INVALID_DATA\", \"message\": \"bad\"}|INVALID_DATA: bad",
        "{\"errors\": \"no\"}|no",
        "{\"success\": false, \"errors\": {\"channels\": [\"a\", \"b\"]}}|channels: a;channels: b",
        "{\"Code\": \"not found\", \"Message\": \"gone\"}|not found: gone",
        "<html>busy</html>|''",
        "''|''"
      })
  void otherShapesOfErrorsAreUnderstoodToo(String body, String expected) {
    List<String> texts = new ArrayList<>();
    ErrorAnswer.of(body).errors().forEach(error -> texts.add(error.toString()));
    assertThat(String.join(";", texts)).isEqualTo(expected);
  }

  @Test
  void theStatusDecidesTheKind() {
    assertThat(refusal(401, "", "")).isInstanceOf(NotLoggedIn.class);
    assertThat(refusal(403, "", "")).isInstanceOf(Forbidden.class);
    assertThat(refusal(409, "", "")).isInstanceOf(Conflict.class);
    assertThat(refusal(400, "", "")).isInstanceOf(StoreRefused.class);
    assertThat(refusal(502, "", "")).isInstanceOf(StoreUnavailable.class);
  }

  @Test
  void aMissingPermissionIsNoReasonToLogInAgain() {
    String body =
        "{\"error-list\": [{\"code\": \"permission-required\", \"message\": \"package-manage\"}]}";
    assertThat(refusal(401, body, ""))
        .isInstanceOf(Forbidden.class)
        .hasMessage("Cannot do it: the store refused (permission-required): package-manage");
  }

  @Test
  void unacceptedTermsSayWhereToAcceptThem() {
    String body =
        "{\"error_list\": [{\"code\": \"user-not-ready\", \"message\": \"has not signed agreement\"}]}";
    assertThat(refusal(403, body, "").remedy()).contains("accept the terms");
  }

  @Test
  void aRateLimitSaysHowLongToWait() {
    RateLimited limited =
        (RateLimited)
            refusal(
                429, "{\"status\": 429, \"code\": \"register_window\", \"retry_after\": 90}", "");
    assertThat(limited.retryAfter()).contains(Duration.ofSeconds(90));
    assertThat(limited.remedy()).isEqualTo("wait 90 seconds, then try again");
    assertThat(limited.hasStoreCode("register_window")).isTrue();
  }

  private static StoreException refusal(int status, String body, String reason) {
    StoreRequest request =
        StoreRequest.of("Cannot do it", "GET", URI.create("https://store.example/x"));
    byte[] bytes = body.getBytes(UTF_8);
    return new Refusal(request, new StoreAnswer(status, reason, Map.of(), bytes, 1))
        .exception(Clock.systemUTC());
  }
}
