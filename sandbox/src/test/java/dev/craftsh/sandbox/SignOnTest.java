package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.client.macaroon.Macaroon;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mistakes at Ubuntu One's sign-on. */
class SignOnTest {
  private final MovingClock clock = new MovingClock();
  private final SandboxStore store = SandboxStore.builder().clock(clock).start();
  private final Visitor visitor = new Visitor(store);
  private final SandboxAccount account = store.accounts().get(0);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whoGuessesTooOftenHasToWait() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    for (int i = 0; i < 10; i++) {
      assertThat(visitor.discharge(root, account.email(), "guess" + i, null).status())
          .isEqualTo(401);
    }
    var late = visitor.discharge(root, account.email(), account.password(), null);
    assertThat(late.status()).isEqualTo(429);
    assertThat(late.text("code")).isEqualTo("TOO_MANY_REQUESTS");
    clock.move(Duration.ofMinutes(1));
    assertThat(visitor.discharge(root, account.email(), account.password(), null).status())
        .isEqualTo(200);
  }

  @Test
  void anAddressThatIsNoneIsNamedByTheSignOnService() {
    Macaroon root = visitor.dashboardRoot(Visitor.dashboardRequest("2099-01-01T00:00:00Z"));
    var reply = visitor.discharge(root, "nobody", "x", null);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("code")).isEqualTo("INVALID_DATA");
    assertThat(reply.text("extra", "email", 0)).isEqualTo("Enter a valid email address.");
    var typed = visitor.post("/api/v2/tokens/discharge", "{\"email\": 5, \"password\": \"x\"}");
    assertThat(typed.text("code")).isEqualTo("INVALID_DATA");
    assertThat(JsonParser.parseString(typed.text()).getAsJsonObject().has("error_list")).isTrue();
    assertThat(visitor.discharge(root, "no@example.com", "x", null).status()).isEqualTo(401);
  }
}
