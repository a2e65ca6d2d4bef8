package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What opens one sandbox opens no other. */
class RandomSecretsTest {
  private static SandboxStore start() {
    return SandboxStore.builder().control(true).start();
  }

  private static Set<String> secrets(SandboxStore store) {
    JsonObject all = JsonParser.parseString(store.describe()).getAsJsonObject();
    Set<String> secrets = new TreeSet<>();
    secrets.add(all.get("administrator_macaroon").getAsString());
    secrets.add(all.getAsJsonObject("control").get("token").getAsString());
    for (JsonElement account : all.getAsJsonArray("accounts")) {
      secrets.add(account.getAsJsonObject().get("password").getAsString());
      JsonElement otp = account.getAsJsonObject().get("otp");
      if (!otp.isJsonNull()) {
        secrets.add(otp.getAsString());
      }
    }
    return secrets;
  }

  @Test
  void nothingSecretIsTheSameAtTwoStarts() {
    try (SandboxStore one = start();
        SandboxStore other = start()) {
      assertThat(secrets(one)).hasSizeGreaterThan(5).doesNotContainAnyElementsOf(secrets(other));
    }
  }

  @Test
  void aTokenOfOneStartIsWorthNothingAtTheNext() {
    String token;
    try (SandboxStore first = start()) {
      Visitor visitor = new Visitor(first).loggedIn();
      token =
          visitor
              .get("/v1/tokens/whoami")
              .raw()
              .request()
              .headers()
              .firstValue("Authorization")
              .orElseThrow();
      assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(200);
    }
    try (SandboxStore second = start()) {
      Visitor visitor = new Visitor(second).showing(token);
      assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(401);
      assertThat(second.log()).anyMatch(line -> line.startsWith("refused credentials: "));
    }
  }
}
