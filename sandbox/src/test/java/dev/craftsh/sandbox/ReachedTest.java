package dev.craftsh.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Where a sandbox listens, and what it calls itself to those who reach it there. */
class ReachedTest {
  /** A whole login, and a URL out of an answer, under the name by which a client reaches it. */
  private static void worksAt(SandboxStore store, URI base) {
    Visitor visitor = new Visitor(base, store.accounts().get(0)).loggedInAtDashboard();
    var release = visitor.get("/api/v2/snaps/hello/releases?page=1&size=1");
    assertThat(release.status()).isEqualTo(200);
    String self = release.text("_links", "self");
    assertThat(self).startsWith(base + "/");
    assertThat(visitor.get(self).status()).isEqualTo(200);
    visitor.loggedIn();
    assertThat(visitor.get("/v1/tokens/whoami").status()).isEqualTo(200);
  }

  private static URI at(String host, SandboxStore store) {
    return URI.create("http://" + host + ":" + store.charmhub().getPort());
  }

  @Test
  void anotherAddressIsListenedOnAndNamed() {
    try (SandboxStore store = SandboxStore.builder().listen("127.0.0.2").start()) {
      assertThat(store.charmhub().getHost()).isEqualTo("127.0.0.2");
      worksAt(store, store.charmhub());
    }
  }

  @Test
  void everyAddressAnswersUnderTheNameItWasReachedBy() {
    try (SandboxStore store = SandboxStore.builder().listen("0.0.0.0").start()) {
      assertThat(store.charmhub().getHost()).isEqualTo("127.0.0.1");
      worksAt(store, store.charmhub());
      worksAt(store, at("127.0.0.2", store));
      worksAt(store, at("localhost", store));
    }
  }

  @Test
  void versionSixOfTheProtocolIsSpoken() {
    assumeTrue(canBind("::1"), "this machine has no IPv6 loopback address");
    try (SandboxStore store = SandboxStore.builder().listen("::1").start()) {
      worksAt(store, store.charmhub());
    }
  }

  private static boolean canBind(String address) {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
      return socket.isBound();
    } catch (IOException absent) {
      return false;
    }
  }

  @Test
  void aLoginIsGoodUnderEveryNameOfTheSameStore() {
    try (SandboxStore store = SandboxStore.builder().listen("0.0.0.0").start()) {
      Visitor here = new Visitor(store).loggedIn();
      String whoami = at("localhost", store) + "/v1/tokens/whoami";
      assertThat(here.get(whoami).status()).isEqualTo(200);
    }
  }

  @Test
  void anAddressThatIsNotOfThisMachineIsRefusedInWords() {
    assertThatThrownBy(() -> SandboxStore.builder().listen("192.0.2.1").start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("the sandbox cannot listen on port 0 of 192.0.2.1");
  }
}
