package dev.craftsh.sandbox.service;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the store is found; known once its port is bound. */
public final class Address {
  private volatile @Nullable String host;

  public void bind(String newHost) {
    host = newHost;
  }

  /** Host and port, as macaroons name it. */
  public String host() {
    return Objects.requireNonNull(host, "the store is not started");
  }

  public String url() {
    return "http://" + host();
  }

  /** The identity service, as the caveats name it that it is to discharge. */
  public String identityUrl() {
    return url() + "/identity";
  }
}
