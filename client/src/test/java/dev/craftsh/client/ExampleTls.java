package dev.craftsh.client;

import java.io.InputStream;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A certificate of its own for the made-up hosts of the vectors. */
public final class ExampleTls {
  private static final char[] PASSWORD = "example".toCharArray();

  private ExampleTls() {}

  /** The certificate as a file, for {@code SSL_CERT_FILE}. */
  public static Path certificate() {
    try {
      return Path.of(
          Objects.requireNonNull(ExampleTls.class.getResource("/tls/example.pem")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The authority that signed {@code expired} and {@code future}, as a file. */
  public static Path authority() {
    try {
      return Path.of(
          Objects.requireNonNull(ExampleTls.class.getResource("/tls/authority.pem")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Socket serverSide(Socket socket, String certificate) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    String path = "/tls/" + certificate + ".p12";
    try (InputStream in = ExampleTls.class.getResourceAsStream(path)) {
      keys.load(in, PASSWORD);
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    SSLSocket secured =
        (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    secured.setUseClientMode(false);
    return secured;
  }
}
