package dev.craftsh.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import dev.craftsh.client.observe.Exchange;
import dev.craftsh.client.observe.ExchangeObserver;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Canaries: texts that would be noticed wherever they came out. */
class SecretsTest {
  private static final String PASSWORD = "canary-password";
  private static final String OTP = "canary-otp";
  private static final String TOKEN = "canary-token";

  private final List<String> seen = new ArrayList<>();
  private final ExchangeObserver observer =
      new ExchangeObserver() {
        @Override
        public void exchanged(Exchange exchange) {
          seen.add(exchange.toString());
        }

        @Override
        public void retrying(int retry, int atMost, Duration delay, String reason) {
          seen.add(reason);
        }
      };

  private static Macaroon root(String ssoHost) {
    return Macaroon.create(MacaroonFormat.V1, "k".getBytes(UTF_8), "id".getBytes(UTF_8), "store")
        .addThirdParty(ssoHost, "caveat".getBytes(UTF_8), new byte[72]);
  }

  private static Macaroon discharge() {
    return Macaroon.create(MacaroonFormat.V1, "d".getBytes(UTF_8), "caveat".getBytes(UTF_8), "sso");
  }

  private StoreClient client(ScriptedServer server, MemoryCredentialStore kept) {
    return StoreClient.builder(
            Endpoints.CHARMHUB
                .withApi(server.uri())
                .withAuth(server.uri())
                .withStorage(server.uri()))
        .credentials(kept)
        .observer(observer)
        .environment(Map.of("CRAFT_STORE_RETRIES", "1", "CRAFT_STORE_BACKOFF", "0"))
        .build();
  }

  /** A store that fails at each step in turn, while secrets are on the wire. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aLoginThatFailsAtAnyStepShowsNoSecret(int failingStep) {
    List<Reply> replies =
        new ArrayList<>(
            List.of(
                Reply.ok("{\"macaroon\": \"" + root("sso").toBase64() + "\"}"),
                Reply.ok("{\"discharge_macaroon\": \"" + discharge().toBase64() + "\"}"),
                Reply.ok("{\"macaroon\": \"" + TOKEN + "\"}"),
                Reply.ok("{\"macaroon\": \"" + TOKEN + "\"}").cut()));
    replies.set(failingStep, Reply.ok("<html>" + TOKEN + PASSWORD + OTP + root("sso").toBase64()));
    MemoryCredentialStore kept = new MemoryCredentialStore();
    try (ScriptedServer server = ScriptedServer.answering(replies.toArray(new Reply[0]));
        StoreClient store = client(server, kept)) {
      LoginRequest login =
          LoginRequest.ubuntuOne("me@example.org", Secret.of(PASSWORD)).withOtp(Secret.of(OTP));
      if (failingStep < 3) {
        StoreException failure =
            catchThrowableOfType(StoreException.class, () -> store.login(login));
        showsNothing(trace(failure), failure.why(), failure.remedy(), failure.errors().toString());
        assertThat(kept).hasToString("MemoryCredentialStore[0]");
      } else {
        assertThat(Credentials.parseExported(store.login(login)))
            .isEqualTo(new Credentials.Token(TOKEN, Credentials.Token.Envelope.BARE));
        showsNothing(trace(catchThrowableOfType(StoreException.class, store::whoami)));
      }
      showsNothing(login.toString(), kept.toString(), seen.toString());
      assertThat(seen).isNotEmpty();
    }
  }

  @Test
  void noTextFormShowsASecret() {
    Credentials macaroons =
        new Credentials.UbuntuOne(root("sso").toBase64(), discharge().toBase64());
    showsNothing(
        Secret.of(PASSWORD).toString(),
        macaroons.toString(),
        new Credentials.Token(TOKEN, Credentials.Token.Envelope.BARE).toString(),
        new Credentials.DeveloperToken(TOKEN).toString(),
        MemoryCredentialStore.holding("app", "host", macaroons.export()).toString());
  }

  @Test
  void aWipedSecretIsGone() {
    Secret secret = Secret.of(PASSWORD);
    secret.wipe();
    assertThat(secret.reveal()).doesNotContain("canary");
  }

  @Test
  void textThatIsNoLoginIsNotQuoted() {
    StoreException failure =
        catchThrowableOfType(
            StoreException.class, () -> Credentials.parseExported(TOKEN + "\u00e9" + PASSWORD));
    showsNothing(trace(failure), failure.why());
  }

  @Test
  void theAddressOfARawRequestIsShownWithoutItsQuery() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.status(404));
        StoreClient store = client(server, new MemoryCredentialStore())) {
      MemoryCredentialStore kept = new MemoryCredentialStore();
      kept.set("craftsh", store.endpoints().host(), new Credentials.DeveloperToken("t").export());
      try (StoreClient loggedIn = client(server, kept)) {
        StoreException failure =
            catchThrowableOfType(
                StoreException.class, () -> loggedIn.request("GET", "/x?token=" + TOKEN));
        showsNothing(trace(failure), seen.toString());
        assertThat(seen.toString()).contains("/x?token=***");
      }
    }
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static void showsNothing(String... texts) {
    for (String text : texts) {
      assertThat(text)
          .doesNotContain(PASSWORD, OTP, TOKEN)
          .doesNotContain(root("sso").toBase64(), discharge().toBase64());
    }
  }
}
