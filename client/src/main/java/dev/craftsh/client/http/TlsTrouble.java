package dev.craftsh.client.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** What keeps TLS from being set up, in words for people who do not run the store. */
enum TlsTrouble {
  /** The certificate's time is over. */
  EXPIRED(
      "its certificate has expired",
      "check this machine's clock; if it is right, tell who runs the store"),
  /** The certificate's time has not begun. */
  NOT_YET_VALID(
      "its certificate is not valid yet",
      "check this machine's clock; if it is right, tell who runs the store"),
  /** The certificate is somebody else's. */
  OTHER_NAME(
      "its certificate is for another host",
      "check the address of the store, and whether a proxy or a login page stands in between"),
  /** Nobody vouches for the certificate. */
  UNKNOWN_ISSUER(
      "its certificate is not trusted: nobody that this Java trusts has signed it",
      "check the address; a company's own certificates go into the file that SSL_CERT_FILE names"),
  /** The certificate is unfit for another reason. */
  UNFIT(
      "its certificate is not trusted",
      "check the address of the store, and whether a proxy stands in between"),
  /** What answers speaks no TLS, or none that Java still speaks. */
  NO_TLS(
      "it speaks no TLS that this Java can speak",
      "check the address and the port of the store, and whether a proxy stands in between");

  private final String why;
  private final String remedy;

  TlsTrouble(String why, String remedy) {
    this.why = why;
    this.remedy = remedy;
  }

  String why() {
    return why;
  }

  String remedy() {
    return remedy;
  }

  /** What a failed TLS set-up was about; null when it was the network, not TLS. */
  static @Nullable TlsTrouble of(Throwable failure) {
    TlsTrouble found = null;
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      TlsTrouble closer = ofOne(cause);
      found = closer == null ? found : closer;
      cause = cause.getCause();
    }
    return found;
  }

  /** The innermost cause knows best, so that each is asked in turn. */
  private static @Nullable TlsTrouble ofOne(Throwable cause) {
    if (cause instanceof CertificateExpiredException) {
      return EXPIRED;
    }
    if (cause instanceof CertificateNotYetValidException) {
      return NOT_YET_VALID;
    }
    if (cause instanceof CertPathValidatorException invalid) {
      return invalid.getReason() == BasicReason.EXPIRED ? EXPIRED : UNFIT;
    }
    if (cause instanceof CertPathBuilderException) {
      return UNKNOWN_ISSUER;
    }
    if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
      return saysName(cause) ? OTHER_NAME : UNFIT;
    }
    return cause instanceof SSLException && !isCut(cause) ? NO_TLS : null;
  }

  /** Java has no type for it. */
  private static boolean saysName(Throwable cause) {
    String text = String.valueOf(cause.getMessage());
    return text.contains("No subject alternative")
        || text.contains("No name matching")
        || text.contains("doesn't match");
  }

  private static boolean isCut(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains("terminated the handshake");
  }
}
