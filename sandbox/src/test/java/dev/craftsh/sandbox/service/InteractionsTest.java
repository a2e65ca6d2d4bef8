package dev.craftsh.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Logins that somebody finishes in a browser while a client waits. */
class InteractionsTest {
  private static final int LOGINS = 3000;

  @Test
  void aTokenIsGoodAsSoonAsItIsGiven() throws Exception {
    var client = Executors.newSingleThreadExecutor();
    try (var interactions = new Interactions(new Chance(), Duration.ofSeconds(10))) {
      for (int i = 0; i < LOGINS; i++) {
        var id = interactions.begin(new IdentityService.Wanted(new byte[0], new byte[0], false));
        Callable<String> used = () -> interactions.redeem(interactions.await(id).token());
        var user = client.submit(used);
        interactions.finish(id, "somebody");
        assertThat(user.get(10, TimeUnit.SECONDS)).isEqualTo("somebody");
      }
    } finally {
      client.shutdownNow();
    }
  }
}
