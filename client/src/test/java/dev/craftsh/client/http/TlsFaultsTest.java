package dev.craftsh.client.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.craftsh.client.ExampleTls;
import dev.craftsh.client.Reply;
import dev.craftsh.client.ScriptedServer;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.observe.ExchangeObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * TLS that cannot be set up: said in words, and never taken for a change whose outcome is unknown.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TlsFaultsTest {
  private static final URI STORE = URI.create("https://dashboard.example/x");

  private static StoreHttp http(ScriptedServer proxy, Path trusted) {
    Map<String, String> environment = new HashMap<>();
    environment.put("CRAFT_STORE_BACKOFF", "0");
    environment.put("HTTPS_PROXY", proxy.uri().toString());
    if (!trusted.toString().isEmpty()) {
      environment.put("SSL_CERT_FILE", trusted.toString());
    }
    return http(environment);
  }

  private static StoreHttp http(Map<String, String> environment) {
    InFlight inFlight = new InFlight();
    return StoreHttp.anonymous(
        new HttpSettings(
            "tests", environment, ExchangeObserver.NONE, Clock.systemUTC(), inFlight, inFlight));
  }

  private static NetworkError failure(StoreHttp http, URI uri) {
    StoreRequest change =
        StoreRequest.of("Cannot do it", "POST", uri)
            .anonymous()
            .withHeader("Authorization", "Macaroon secret-1")
            .withBody(JsonBody.ofText("{}"));
    return catchThrowableOfType(NetworkError.class, () -> http.send(change));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expired|authority|dashboard.example|its certificate has expired|clock",
        "future|authority|dashboard.example|its certificate is not valid yet|clock",
        "example|example|stranger.example|its certificate is for another host|address",
        "example|nobody|dashboard.example|nobody that this Java trusts has signed it|SSL_CERT_FILE",
        "expired|nobody|dashboard.example|nobody that this Java trusts has signed it|SSL_CERT_FILE"
      })
  void aCertificateThatCannotBeTrustedIsRefusedInWords(
      String shown, String trusted, String host, String why, String remedy) {
    Path trust =
        switch (trusted) {
          case "authority" -> ExampleTls.authority();
          case "example" -> ExampleTls.certificate();
          default -> Path.of("");
        };
    try (ScriptedServer proxy = ScriptedServer.answering(Reply.ok("{}")).showing(shown);
        StoreHttp http = http(proxy, trust)) {
      NetworkError failure = failure(http, URI.create("https://" + host + "/x"));
      assertThat(failure.code()).isEqualTo(ErrorCode.UNTRUSTED);
      assertThat(failure.why()).startsWith(host + ": its certificate").endsWith(why);
      assertThat(failure.remedy()).contains(remedy);
      assertThat(failure.getMessage()).doesNotContain("PKIX", "Exception", "secret-1");
      assertThat(proxy.received()).isEmpty();
    }
  }

  @Test
  void aServerThatSpeaksNoTlsIsToldFromAnUnknownOutcome() throws Exception {
    try (ServerSocket plain = answering("HTTP/1.1 400 Bad Request\r\n\r\n");
        StoreHttp http = http(Map.of("CRAFT_STORE_BACKOFF", "0"))) {
      NetworkError failure = failure(http, uri(plain));
      assertThat(failure.code()).isEqualTo(ErrorCode.UNTRUSTED);
      assertThat(failure.why()).endsWith("it speaks no TLS that this Java can speak");
      assertThat(failure.remedy()).contains("port");
    }
  }

  @Test
  void aConnectionThatBreaksWhileTlsIsSetUpHasSentNothing() throws Exception {
    try (ServerSocket rude = answering("");
        StoreHttp http = http(Map.of("CRAFT_STORE_BACKOFF", "0", "CRAFT_STORE_RETRIES", "1"))) {
      NetworkError failure = failure(http, uri(rude));
      assertThat(failure.code()).isEqualTo(ErrorCode.NETWORK);
      assertThat(failure.why()).contains("2 tries").contains("broke while TLS was set up");
    }
  }

  private static URI uri(ServerSocket server) {
    return URI.create("https://127.0.0.1:" + server.getLocalPort() + "/x");
  }

  /** Says this to whoever says something, and closes. */
  private static ServerSocket answering(String words) throws IOException {
    ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              while (!listener.isClosed()) {
                try (Socket socket = listener.accept()) {
                  socket.getInputStream().read(new byte[1 << 16]);
                  socket.getOutputStream().write(words.getBytes(US_ASCII));
                } catch (IOException over) {
                  // The next one, or none.
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
    return listener;
  }

  @Test
  void theStoresOwnAddressIsNamedBehindAProxy() {
    try (ScriptedServer proxy = ScriptedServer.answering(Reply.ok("{}")).showing("expired");
        StoreHttp http = http(proxy, ExampleTls.authority())) {
      assertThat(failure(http, STORE).why()).startsWith("dashboard.example: ");
    }
  }
}
