package dev.craftsh.client.http;

import java.net.URI;
import java.util.Locale;

/** What two URLs must share for credentials to go to both: scheme, host and port. */
public final class Origin {
  private Origin() {}

  /** Whether both lead to the same server. */
  public static boolean same(URI one, URI other) {
    return host(one).equals(host(other))
        && scheme(one).equals(scheme(other))
        && port(one) == port(other);
  }

  /** Whether only this machine can read what is sent there. */
  static boolean isLoopback(URI uri) {
    return isLoopbackHost(host(uri));
  }

  static boolean isLoopbackHost(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.equals("[::1]")
        || host.equals("::1")
        || isLoopbackAddress(host);
  }

  private static boolean isLoopbackAddress(String host) {
    if (!host.startsWith("127.")) {
      return false;
    }
    for (int i = 0; i < host.length(); i++) {
      if (host.charAt(i) != '.' && (host.charAt(i) < '0' || host.charAt(i) > '9')) {
        return false;
      }
    }
    return true;
  }

  static boolean isEncrypted(URI uri) {
    return scheme(uri).equals("https");
  }

  private static String host(URI uri) {
    return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
  }

  private static String scheme(URI uri) {
    return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return isEncrypted(uri) ? 443 : 80;
  }
}
