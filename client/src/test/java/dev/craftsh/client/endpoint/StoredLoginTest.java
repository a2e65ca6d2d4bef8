package dev.craftsh.client.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.ManualClock;
import dev.craftsh.client.Reply;
import dev.craftsh.client.ScriptedServer;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.error.NotLoggedIn;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logins that get too old while several threads, or several programs, use them. */
class StoredLoginTest {
  private static final String WHOAMI = "{\"account\": {\"id\": \"a\"}, \"permissions\": null}";
  private static final String STALE =
      "{\"error_list\": [{\"code\": \"macaroon-needs-refresh\", \"message\": \"old\"}]}";

  private final Credentials.UbuntuOne old = new Credentials.UbuntuOne(mint("root"), mint("old"));
  private final Credentials.UbuntuOne fresh = new Credentials.UbuntuOne(old.root(), mint("fresh"));
  private final MemoryCredentialStore kept = new MemoryCredentialStore();

  private static String mint(String id) {
    return Macaroon.create(MacaroonFormat.V1, id.getBytes(UTF_8), id.getBytes(UTF_8), "")
        .toBase64();
  }

  private StoreClient client(ScriptedServer server) {
    Endpoints endpoints = Endpoints.SNAP_STORE.withApi(server.uri()).withAuth(server.uri());
    kept.set("craftsh", endpoints.host(), old.export());
    return StoreClient.builder(endpoints).credentials(kept).build();
  }

  /** Takes the old discharge for stale, refreshes it, and takes the fresh one. */
  private Reply store(ScriptedServer.Received request) {
    if (request.url().equals("/api/v2/tokens/refresh")) {
      return Reply.ok("{\"discharge_macaroon\": \"" + fresh.discharge() + "\"}");
    }
    String freshHeader = AuthorizationHeader.of(fresh);
    return freshHeader.equals(request.headers().get("authorization"))
        ? Reply.ok(WHOAMI)
        : Reply.json(401, STALE);
  }

  @Test
  void manyThreadsRefreshOnce() throws Exception {
    try (ScriptedServer server = new ScriptedServer(this::store);
        StoreClient client = client(server)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        threads.add(new Thread(client::whoami));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(server.received())
          .filteredOn(request -> request.url().equals("/api/v2/tokens/refresh"))
          .hasSize(1);
      assertThat(kept.get("craftsh", client.endpoints().host())).contains(fresh.export());
    }
  }

  @Test
  void aLoginOfAnotherProgramIsTakenOverInsteadOfOverwritten() {
    try (ScriptedServer server =
            new ScriptedServer(
                request -> {
                  kept.set("craftsh", request.headers().getOrDefault("host", ""), fresh.export());
                  return store(request);
                });
        StoreClient client = client(server)) {
      assertThat(client.whoami().account().id()).isEqualTo("a");
      assertThat(server.received())
          .extracting(ScriptedServer.Received::url)
          .containsExactly("/api/v2/tokens/whoami", "/api/v2/tokens/whoami");
    }
  }

  private static List<String> urls(ScriptedServer server) {
    return server.received().stream().map(ScriptedServer.Received::url).toList();
  }

  @Test
  void aRefreshIsKeptEvenWhenTheReplayFails() {
    try (ScriptedServer server =
            new ScriptedServer(
                request -> {
                  Reply reply = store(request);
                  boolean replayed =
                      AuthorizationHeader.of(fresh).equals(request.headers().get("authorization"));
                  return replayed ? Reply.reset() : reply;
                });
        StoreClient client = client(server)) {
      assertThatExceptionOfType(OutcomeUnknown.class)
          .isThrownBy(() -> client.request("POST", "/dev/api/x", "{}"));
      assertThat(urls(server))
          .containsExactly("/dev/api/x", "/api/v2/tokens/refresh", "/dev/api/x");
      assertThat(kept.get("craftsh", client.endpoints().host())).contains(fresh.export());
    }
  }

  @Test
  void whatIsStillStaleAfterARefreshIsAnErrorAndRefreshedNoMore() {
    try (ScriptedServer server =
            new ScriptedServer(
                request ->
                    request.url().contains("refresh") ? store(request) : Reply.json(401, STALE));
        StoreClient client = client(server)) {
      assertThatExceptionOfType(NotLoggedIn.class).isThrownBy(client::whoami);
      assertThat(urls(server))
          .containsExactly(
              "/api/v2/tokens/whoami", "/api/v2/tokens/refresh", "/api/v2/tokens/whoami");
    }
  }

  @Test
  void aLoginThatWasRevokedIsAReasonToLogInAgainAndStaysAsItIs() {
    String revoked = "{\"code\": \"INVALID_CREDENTIALS\", \"message\": \"Revoked.\"}";
    try (ScriptedServer server =
            new ScriptedServer(
                request ->
                    request.url().contains("refresh")
                        ? Reply.json(401, revoked).with("X-Request-Id", "r1")
                        : Reply.json(401, STALE));
        StoreClient client = client(server)) {
      assertThatExceptionOfType(NotLoggedIn.class)
          .isThrownBy(client::whoami)
          .withMessageContaining("Revoked.")
          .satisfies(failure -> assertThat(failure.remedy()).isEqualTo("log in again"))
          .satisfies(failure -> assertThat(failure.requestId()).contains("r1"));
      assertThat(urls(server)).containsExactly("/api/v2/tokens/whoami", "/api/v2/tokens/refresh");
      assertThat(kept.get("craftsh", client.endpoints().host())).contains(old.export());
    }
  }

  @Test
  void whatSeemsExpiredByThisMachinesClockIsLeftToTheStoreToJudge() {
    byte[] key = "k".getBytes(UTF_8);
    String root =
        Macaroon.create(MacaroonFormat.V1, key, key, "")
            .addFirstParty("dashboard.example|expires|2001-01-01T00:00:00.000")
            .toBase64();
    Credentials.UbuntuOne expired = new Credentials.UbuntuOne(root, mint("d"));
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok(WHOAMI))) {
      Endpoints endpoints = Endpoints.SNAP_STORE.withApi(server.uri()).withAuth(server.uri());
      for (String now : List.of("1990-01-01T00:00:00Z", "2199-01-01T00:00:00Z")) {
        try (StoreClient client =
            StoreClient.builder(endpoints)
                .exportedCredentials(expired.export())
                .clock(new ManualClock(now))
                .build()) {
          assertThat(client.whoami().account().id()).isEqualTo("a");
        }
      }
      assertThat(server.received()).hasSize(2);
    }
  }
}
