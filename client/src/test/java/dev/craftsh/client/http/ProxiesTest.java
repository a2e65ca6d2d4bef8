package dev.craftsh.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.error.InvalidInput;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
  @Test
  void eachSchemeHasItsProxyAndTheyShareOne() {
    Proxies proxies =
        Proxies.fromEnvironment(
            Map.of("HTTPS_PROXY", "http://secure:3128", "all_proxy", "any:8080"));
    assertThat(proxies.of("https", "store.example", 443))
        .contains(URI.create("http://secure:3128"));
    assertThat(proxies.of("http", "store.example", 80)).contains(URI.create("http://any:8080"));
  }

  @Test
  void lowerCaseComesFirst() {
    Proxies proxies =
        Proxies.fromEnvironment(
            Map.of("HTTPS_PROXY", "http://up:1", "https_proxy", "http://low:2"));
    assertThat(proxies.of("https", "store.example", 443)).contains(URI.create("http://low:2"));
  }

  @Test
  void anEmptyVariableIsNoProxy() {
    assertThat(Proxies.fromEnvironment(Map.of("HTTPS_PROXY", " ")).isEmpty()).isTrue();
  }

  @Test
  void aProxyWithoutAPortHasTheUsualOne() {
    Proxies proxies = Proxies.fromEnvironment(Map.of("https_proxy", "http://me:pw@proxy"));
    assertThat(proxies.of("https", "store.example", 443))
        .contains(URI.create("http://me:pw@proxy:80"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "store.example",
        "EXAMPLE",
        ".example",
        "other, example",
        "*",
        "store.example:443"
      })
  void exceptionsGoDirectly(String exceptions) {
    Proxies proxies =
        Proxies.fromEnvironment(Map.of("HTTPS_PROXY", "http://p:1", "NO_PROXY", exceptions));
    assertThat(proxies.of("https", "store.example", 443)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xample", "tore.example", "store.example:80", "", ","})
  void whatOnlyLooksLikeAnExceptionIsNone(String exceptions) {
    Proxies proxies =
        Proxies.fromEnvironment(Map.of("HTTPS_PROXY", "http://p:1", "NO_PROXY", exceptions));
    assertThat(proxies.of("https", "store.example", 443)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "a.localhost"})
  void thisMachineIsNeverReachedThroughAProxy(String host) {
    Proxies proxies = Proxies.fromEnvironment(Map.of("ALL_PROXY", "http://p:1"));
    assertThat(proxies.of("http", host, 8000)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5://user:pw@p:1", "http://", "ht tp://user:pw@p"})
  void anUnusableProxyIsReportedWithoutItsPassword(String text) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Proxies.fromEnvironment(Map.of("ALL_PROXY", text)).all())
        .satisfies(refused -> assertThat(refused.toString()).doesNotContain("pw"));
  }
}
