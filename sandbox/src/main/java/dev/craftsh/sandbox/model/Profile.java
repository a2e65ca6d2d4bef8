package dev.craftsh.sandbox.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an account can change about itself; null: never changed. */
public record Profile(@Nullable String shortNamespace, @Nullable Instant termsAccepted) {
  public static final Profile UNTOUCHED = new Profile(null, null);

  public Profile withShortNamespace(String name) {
    return new Profile(name, termsAccepted);
  }

  public Profile withTermsAccepted(Instant when) {
    return new Profile(shortNamespace, when);
  }
}
