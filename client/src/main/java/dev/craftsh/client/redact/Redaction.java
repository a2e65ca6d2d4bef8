package dev.craftsh.client.redact;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * URLs fit to be shown: without user information, and without the values of query parameters that
 * may be secrets.
 */
public final class Redaction {
  private static final String HIDDEN = "***";
  private static final List<String> SECRET_NAMES =
      List.of("token", "macaroon", "password", "secret", "otp", "sig", "key", "auth", "credential");

  private Redaction() {}

  /** The URL, redacted. */
  public static String of(URI uri) {
    StringBuilder text = new StringBuilder();
    text.append(uri.getScheme()).append("://").append(uri.getHost());
    if (uri.getPort() >= 0) {
      text.append(':').append(uri.getPort());
    }
    text.append(uri.getRawPath());
    String query = uri.getRawQuery();
    if (query != null) {
      text.append('?').append(query(query));
    }
    return text.toString();
  }

  /** Parameters as a URL or a web form holds them, redacted. */
  static String query(String query) {
    StringBuilder text = new StringBuilder();
    String mark = "";
    for (String parameter : query.split("&", -1)) {
      text.append(mark).append(parameter(parameter));
      mark = "&";
    }
    return text.toString();
  }

  private static String parameter(String parameter) {
    int equals = parameter.indexOf('=');
    if (equals < 0) {
      return parameter;
    }
    String name = parameter.substring(0, equals).toLowerCase(Locale.ROOT);
    for (String secret : SECRET_NAMES) {
      if (name.contains(secret)) {
        return parameter.substring(0, equals + 1) + HIDDEN;
      }
    }
    return parameter;
  }
}
