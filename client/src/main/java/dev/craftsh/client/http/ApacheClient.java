package dev.craftsh.client.http;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient with everything off that the stores do not need: each default costs a short
 * command milliseconds at its start, the list of public suffixes and the TLS set-up most of all.
 */
final class ApacheClient {
  /**
   * A connection idle for longer is tested before it is used: finding it dead after sending a
   * change would be too late.
   */
  private static final Duration TRUSTED_WHILE_IDLE = Duration.ofSeconds(1);

  private static final int CONNECTIONS_PER_HOST = 16;

  /** No head of an answer can fill the memory. */
  private static final int LONGEST_HEADER = 64 << 10;

  private static final int MOST_HEADERS = 200;

  private ApacheClient() {}

  static CloseableHttpClient build(HttpSettings settings) {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(connections(settings))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(settings.silenceLimit()))
                    .setRedirectsEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableDefaultUserAgent()
            .setDefaultCookieSpecRegistry(name -> null);
    Proxies proxies = Proxies.fromEnvironment(settings.environment());
    if (!proxies.isEmpty()) {
      ProxyRoutes.configure(builder, proxies);
    }
    return builder.build();
  }

  /** The alarm ends it; what is silent here would otherwise be ended too early. */
  static RequestConfig silentUntil(Deadline deadline, HttpSettings settings) {
    return RequestConfig.custom()
        .setResponseTimeout(Timeout.of(deadline.remaining().plus(settings.connectLimit())))
        .setRedirectsEnabled(false)
        .build();
  }

  private static HttpClientConnectionManager connections(HttpSettings settings) {
    ConnectionConfig limits =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.connectLimit()))
            .setSocketTimeout(Timeout.of(settings.silenceLimit()))
            .setValidateAfterInactivity(TimeValue.of(TRUSTED_WHILE_IDLE))
            .build();
    Http1Config heads =
        Http1Config.custom()
            .setMaxLineLength(LONGEST_HEADER)
            .setMaxHeaderCount(MOST_HEADERS)
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(heads).build())
        .setTlsSocketStrategy(new LazyTls(settings.environment().get("SSL_CERT_FILE")))
        .setDefaultConnectionConfig(limits)
        .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
        .setMaxConnTotal(2 * CONNECTIONS_PER_HOST)
        .build();
  }
}
