package dev.craftsh.client.http;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * TLS that reads certificates only when the first https connection is made: that is the slowest
 * part of a cold start.
 */
final class LazyTls implements TlsSocketStrategy {
  private final @Nullable String extraCertificates;
  private @Nullable DefaultClientTlsStrategy strategy;

  LazyTls(@Nullable String extraCertificates) {
    this.extraCertificates = extraCertificates;
  }

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, Object attachment, HttpContext context)
      throws IOException {
    DefaultClientTlsStrategy made = strategy();
    try {
      return made.upgrade(socket, target, port, attachment, context);
    } catch (IOException failed) {
      throw new BeforeSending(failed);
    }
  }

  private synchronized DefaultClientTlsStrategy strategy() throws IOException {
    if (strategy == null) {
      try {
        SSLContext trust =
            extraCertificates == null || extraCertificates.isBlank()
                ? SSLContext.getDefault()
                : ExtraTrust.context(extraCertificates);
        // BUILTIN makes the JDK check the host's name; Apache's own check would need the list of
        // public suffixes.
        strategy =
            new DefaultClientTlsStrategy(
                trust, HostnameVerificationPolicy.BUILTIN, NoopHostnameVerifier.INSTANCE);
      } catch (GeneralSecurityException broken) {
        throw new IOException("TLS cannot be set up: " + broken.getMessage(), broken);
      }
    }
    return strategy;
  }
}
