package dev.craftsh.client.http;

import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Sends requests through the proxies that the environment names. */
final class ProxyRoutes extends DefaultRoutePlanner {
  private final Proxies proxies;

  private ProxyRoutes(Proxies proxies) {
    super(null);
    this.proxies = proxies;
  }

  static void configure(HttpClientBuilder builder, Proxies proxies) {
    builder.setRoutePlanner(new ProxyRoutes(proxies));
    BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    for (URI proxy : proxies.all()) {
      String user = proxy.getUserInfo();
      if (user != null) {
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        String password = colon < 0 ? "" : user.substring(colon + 1);
        credentials.setCredentials(
            new AuthScope(proxy.getHost(), proxy.getPort()),
            new UsernamePasswordCredentials(name, password.toCharArray()));
      }
    }
    builder.setDefaultCredentialsProvider(credentials);
  }

  @Override
  protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
    Optional<URI> proxy =
        proxies.of(target.getSchemeName(), target.getHostName(), target.getPort());
    return proxy
        .map(uri -> new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()))
        .orElse(null);
  }
}
