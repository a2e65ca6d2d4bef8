package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.memory.Fleeting;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the store is found; known once its port is bound. */
public final class Address {
  @Fleeting("known once the server listens")
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
