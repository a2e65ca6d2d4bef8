package dev.craftsh.client.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Too many requests (status 429). */
public final class RateLimited extends StoreException {
  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  /**
   * Fails with this to say.
   *
   * @param retryAfter how long the store asks to wait, when it says so
   */
  public RateLimited(Problem problem, @Nullable Duration retryAfter) {
    super(problem);
    this.retryAfter = retryAfter;
  }

  /** How long the store asks to wait, when it says so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
