package dev.craftsh.client.http;

import dev.craftsh.client.error.InvalidInput;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proxies of {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY},
 * lower case first (contract/behaviour.md §2). Requests to this machine never take one: no proxy
 * could reach it.
 */
final class Proxies {
  private final Map<String, String> environment;

  private Proxies(Map<String, String> environment) {
    this.environment = environment;
  }

  static Proxies fromEnvironment(Map<String, String> environment) {
    return new Proxies(environment);
  }

  boolean isEmpty() {
    return all().isEmpty();
  }

  /** Every proxy that some address may take. */
  List<URI> all() {
    List<URI> all = new ArrayList<>();
    proxyFor("https").ifPresent(all::add);
    proxyFor("http").ifPresent(all::add);
    return all;
  }

  /** The proxy that requests to this address take. */
  Optional<URI> of(String scheme, String host, int port) {
    return isExcepted(host.toLowerCase(Locale.ROOT), port) ? Optional.empty() : proxyFor(scheme);
  }

  private Optional<URI> proxyFor(String scheme) {
    String text = variable(scheme + "_proxy");
    if (text == null) {
      text = variable("all_proxy");
    }
    return text == null ? Optional.empty() : Optional.of(parse(text));
  }

  private @Nullable String variable(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      value = environment.get(name.toUpperCase(Locale.ROOT));
    }
    return value == null || value.isBlank() ? null : value.strip();
  }

  private static URI parse(String text) {
    URI uri;
    try {
      uri = URI.create(text.contains("://") ? text : "http://" + text);
    } catch (IllegalArgumentException malformed) {
      throw unusable();
    }
    if (uri.getHost() == null || !uri.getScheme().startsWith("http")) {
      throw unusable();
    }
    if (uri.getPort() >= 0) {
      return uri;
    }
    String user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo() + "@";
    int port = uri.getScheme().equals("https") ? 443 : 80;
    return URI.create(uri.getScheme() + "://" + user + uri.getHost() + ":" + port);
  }

  /** Does not quote the text: it may hold a password. */
  private static InvalidInput unusable() {
    return InvalidInput.because(
        "Cannot use the proxy of the environment",
        "HTTPS_PROXY, HTTP_PROXY or ALL_PROXY does not hold the address of an HTTP proxy",
        "write it as http://host:port, or unset it");
  }

  private boolean isExcepted(String host, int port) {
    if (Origin.isLoopbackHost(host)) {
      return true;
    }
    String exceptions = variable("no_proxy");
    if (exceptions == null) {
      return false;
    }
    for (String exception : exceptions.split(",", -1)) {
      if (covers(exception.strip().toLowerCase(Locale.ROOT), host, port)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(String exception, String host, int port) {
    if (exception.isEmpty()) {
      return false;
    }
    if (exception.equals("*")) {
      return true;
    }
    String domain = exception.startsWith(".") ? exception.substring(1) : exception;
    return isInDomain(host, domain) || isInDomain(host + ":" + port, domain);
  }

  private static boolean isInDomain(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }
}
