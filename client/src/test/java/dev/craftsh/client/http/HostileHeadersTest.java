package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.hostile.Survival;
import dev.craftsh.client.hostile.Variations;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What headers and error bodies hold is read without trust. */
class HostileHeadersTest {
  private static final long SEED = Long.getLong("craftsh.hostile.seed", 20_261_122);
  private static final int CASES = Integer.getInteger("craftsh.hostile.cases", 5_000);

  private static List<byte[]> bytes(String... texts) {
    List<byte[]> bytes = new ArrayList<>();
    for (String text : texts) {
      bytes.add(text.getBytes(UTF_8));
    }
    return bytes;
  }

  private static StoreAnswer answer(Map<String, String> headers, byte[] body) {
    return new StoreAnswer(429, "Slow down", headers, body, 1);
  }

  @Test
  void whenToComeBackIsUnderstoodOrIgnored() {
    List<byte[]> valid =
        bytes("7", "Wed, 2 Jan 2030 12:00:07 GMT", "9223372036854775807", "-1", "1.5", "");
    for (int i = 0; i < CASES; i++) {
      Survival.of(
          bytes -> {
            String text = new String(bytes, UTF_8);
            Map<String, String> headers = Map.of("Retry-After", text, "Date", text);
            return RetryAfter.of(answer(headers, new byte[0]), Clock.systemUTC());
          },
          new Variations(SEED + i).of(valid),
          StoreException.class,
          "seed " + (SEED + i));
    }
  }

  @Test
  void anErrorsBodyBecomesAnException() {
    List<byte[]> valid =
        bytes(
            "{\"error-list\": [{\"code\": \"c\", \"message\": \"m\"}], \"retry_after\": 1}",
            "{\"error_list\": [{\"code\": null, \"message\": null}], \"retry_after\": 1e999999}",
            "{\"code\": \"C\", \"message\": \"m\", \"extra\": {\"a\": [\"b\", [\"c\"]]}}",
            "{\"errors\": {\"a\": {\"b\": [1, 2]}}, \"retry_after\": -7}",
            "{\"retry_after\": 99999999999999999999}",
            "<!DOCTYPE html><html><body><h1>Sorry</h1></body></html>",
            "[1, \"2\"]");
    StoreRequest request =
        StoreRequest.of("Cannot do it", "POST", URI.create("https://store.example/"));
    for (int i = 0; i < CASES; i++) {
      Survival.of(
          bytes -> {
            throw new Refusal(request, answer(Map.of(), bytes)).exception(Clock.systemUTC());
          },
          new Variations(SEED + i).of(valid),
          StoreException.class,
          "seed " + (SEED + i));
    }
  }
}
