package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationTest {
  private static final String PATH = "/v1/snap/my/collaborators";

  private final MovingClock clock = new MovingClock();
  private final SandboxStore store = SandboxStore.builder().clock(clock).start();
  private final Visitor owner = new Visitor(store).loggedIn();
  private final Visitor other = new Visitor(store).loggedIn(neighbour());

  private SandboxAccount neighbour() {
    return store.accounts().get(1);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private String invite() {
    var invited =
        owner.post(
            PATH + "/invites", "{\"invites\": [{\"email\": \"" + neighbour().email() + "\"}]}");
    assertThat(invited.status()).isEqualTo(201);
    return "{\"token\": \"" + invited.text("tokens", 0, "token") + "\"}";
  }

  @Test
  void whoeverAcceptsAnInvitationMayWorkOnThePackage() {
    String token = invite();
    assertThat(other.get("/v1/snap/my/releases").status()).isEqualTo(403);
    assertThat(other.post(PATH + "/invites/accept", token).status()).isEqualTo(204);
    assertThat(other.get("/v1/snap/my/releases").status()).isEqualTo(200);
    var all = owner.get(PATH);
    assertThat(all.text("collaborators", 0, "account", "email")).isEqualTo(neighbour().email());
    assertThat(all.text("publisher", "username")).isEqualTo(store.accounts().get(0).username());
    assertThat(owner.get(PATH + "/invites").at("invites", 0, "accepted-at").isJsonNull()).isFalse();
    assertThat(other.post(PATH + "/invites/accept", token).status()).isEqualTo(404);
  }

  @Test
  void anInvitationThatIsRevokedRejectedOrOldIsWorthNothing() {
    String revoked = invite();
    String emails = "{\"invites\": [{\"email\": \"" + neighbour().email() + "\"}]}";
    assertThat(owner.post(PATH + "/invites/revoke", emails).status()).isEqualTo(204);
    assertThat(owner.post(PATH + "/invites/revoke", emails).status()).isEqualTo(404);
    String rejected = invite();
    assertThat(other.post(PATH + "/invites/reject", rejected).status()).isEqualTo(204);
    String old = invite();
    clock.move(Duration.ofDays(31));
    Visitor again = new Visitor(store).loggedIn(neighbour());
    for (String token : new String[] {revoked, rejected, old}) {
      assertThat(again.post(PATH + "/invites/accept", token).code())
          .isEqualTo("resource-not-found");
    }
  }

  @Test
  void onlyThePublisherInvites() {
    assertThat(other.post(PATH + "/invites", "{\"invites\": []}").status()).isEqualTo(403);
    assertThat(owner.post(PATH + "/invites", "{\"invites\": [{\"email\": \"nobody\"}]}").code())
        .isEqualTo("api-error");
  }
}
