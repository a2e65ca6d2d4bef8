package dev.craftsh.client.keyring;

import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.KeyringUnavailable;
import dev.craftsh.client.error.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A keyring that cannot do its work, before it is told to the caller. Unchecked, to pass through
 * the libraries.
 */
final class KeyringTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final KeyringState state;
  private final boolean entryGone;

  KeyringTrouble(KeyringState state, String why, @Nullable Throwable cause) {
    this(state, why, cause, false);
  }

  private KeyringTrouble(
      KeyringState state, String why, @Nullable Throwable cause, boolean entryGone) {
    super(why, cause);
    this.state = state;
    this.entryGone = entryGone;
  }

  /** For an entry that another process deleted after it was found. */
  static KeyringTrouble entryGone(String method) {
    return new KeyringTrouble(
        KeyringState.FAILED,
        method + " found nothing that it could be asked of",
        null,
        /* entryGone= */ true);
  }

  /**
   * For whatever a library throws, including the NullPointerException that some of them mean
   * "refused" by.
   */
  static KeyringTrouble unexpected(Throwable thrown) {
    String message = thrown.getMessage();
    String why = thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    return new KeyringTrouble(KeyringState.FAILED, why, thrown);
  }

  KeyringState state() {
    return state;
  }

  boolean isEntryGone() {
    return entryGone;
  }

  KeyringProbe toProbe() {
    return new KeyringProbe(state, why());
  }

  KeyringUnavailable toUnavailable(String verb) {
    return new KeyringUnavailable(
        Problem.of(
                ErrorCode.KEYRING_UNAVAILABLE,
                "Cannot " + verb + " the system keyring",
                why(),
                state.remedy())
            .causedBy(getCause()));
  }

  private String why() {
    return String.valueOf(getMessage());
  }
}
