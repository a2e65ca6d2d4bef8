package dev.craftsh.client.http;

import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient with everything off that the stores do not need: each default costs a short
 * command milliseconds at its start, the list of public suffixes and the TLS set-up most of all.
 */
final class ApacheClient {
  static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
  static final Duration SILENCE_LIMIT = Duration.ofSeconds(60);

  /**
   * A connection idle for longer is tested before it is used: finding it dead after sending a
   * change would be too late.
   */
  private static final Duration TRUSTED_WHILE_IDLE = Duration.ofSeconds(1);

  private static final int CONNECTIONS_PER_HOST = 16;

  private ApacheClient() {}

  static CloseableHttpClient build(Map<String, String> environment) {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setTlsSocketStrategy(new LazyTls(environment.get("SSL_CERT_FILE")))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(CONNECT_LIMIT))
                            .setSocketTimeout(Timeout.of(SILENCE_LIMIT))
                            .setValidateAfterInactivity(TimeValue.of(TRUSTED_WHILE_IDLE))
                            .build())
                    .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
                    .setMaxConnTotal(2 * CONNECTIONS_PER_HOST)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(SILENCE_LIMIT))
                    .setRedirectsEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableDefaultUserAgent()
            .setDefaultCookieSpecRegistry(name -> null);
    Proxies proxies = Proxies.fromEnvironment(environment);
    if (!proxies.isEmpty()) {
      ProxyRoutes.configure(builder, proxies);
    }
    return builder.build();
  }
}
