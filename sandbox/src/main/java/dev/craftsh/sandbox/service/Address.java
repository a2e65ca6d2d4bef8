package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.memory.Fleeting;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the store is found; known once its port is bound. */
public final class Address {
  private static final int LONGEST_HOST = 255;

  @Fleeting("known once the server listens")
  private volatile @Nullable String bound;

  @Fleeting("lasts as long as one request")
  private final ThreadLocal<@Nullable String> asked = new ThreadLocal<>();

  public void bind(String newHost) {
    bound = newHost;
  }

  /** The host and port that the store's own conditions carry, however it is reached. */
  String own() {
    return Objects.requireNonNull(bound, "the store is not started");
  }

  /** What this thread answers is for somebody who reached the store under this name. */
  public void reachedAs(@Nullable String host) {
    if (host != null && isHost(host)) {
      asked.set(host);
    } else {
      asked.remove();
    }
  }

  /** Host and port as whoever asks can reach them: URLs and the login of macaroons name them. */
  public String host() {
    String reached = asked.get();
    return reached == null ? own() : reached;
  }

  public String url() {
    return "http://" + host();
  }

  /** The identity service, as the caveats name it that it is to discharge. */
  public String identityUrl() {
    return url() + "/identity";
  }

  private static boolean isHost(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && "0123456789.-_:[]".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_HOST;
  }
}
