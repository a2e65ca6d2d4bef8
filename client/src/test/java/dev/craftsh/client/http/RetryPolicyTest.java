package dev.craftsh.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetryPolicyTest {
  static Stream<Vector> backoffs() {
    return Vectors.of("http-backoff.json");
  }

  static Stream<Vector> variables() {
    return Vectors.of("http-environment.json");
  }

  @ParameterizedTest
  @MethodSource("backoffs")
  void delaysGrowAsRecorded(Vector vector) {
    RetryPolicy policy =
        new RetryPolicy(
            vector.input().get("retries").getAsInt(),
            vector.input().get("backoff_factor").getAsInt());
    int retry = 1;
    for (JsonElement seconds : vector.expected().getAsJsonArray("seconds_before_each_retry")) {
      assertThat(policy.delayBefore(retry++)).isEqualTo(Duration.ofSeconds(seconds.getAsLong()));
    }
  }

  @ParameterizedTest
  @MethodSource("variables")
  void theEnvironmentSetsNumberAndFactor(Vector vector) {
    JsonElement value = vector.input().get("value");
    String variable = vector.text("variable");
    RetryPolicy policy =
        RetryPolicy.fromEnvironment(
            value.isJsonNull() ? Map.of() : Map.of(variable, value.getAsString()));
    int used = variable.equals("CRAFT_STORE_RETRIES") ? policy.retries() : policy.factor();
    assertThat(used).isEqualTo(vector.expected().get("value").getAsInt());
  }

  @Test
  void aServerMayAskToWaitUntilADate() {
    Clock noon = Clock.fixed(Instant.parse("2030-01-02T12:00:00Z"), ZoneOffset.UTC);
    assertThat(RetryAfter.of(asking("Wed, 2 Jan 2030 12:00:07 GMT"), noon))
        .contains(Duration.ofSeconds(7));
    assertThat(RetryAfter.of(asking("Wed, 2 Jan 2030 11:00:00 GMT"), noon)).contains(Duration.ZERO);
    assertThat(RetryAfter.of(asking("soon"), noon)).isEmpty();
  }

  private static StoreAnswer asking(String retryAfter) {
    return new StoreAnswer(503, "", Map.of("Retry-After", retryAfter), new byte[0], 1);
  }
}
