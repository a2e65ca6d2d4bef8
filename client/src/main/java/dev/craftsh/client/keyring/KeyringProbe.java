package dev.craftsh.client.keyring;

import dev.craftsh.client.error.KeyringUnavailable;

/**
 * What a look at the system keyring found.
 *
 * @param state whether it can be used, or what is the matter
 * @param why the same in words, without a full stop
 */
public record KeyringProbe(KeyringState state, String why) {
  /** Whether logins can be read and kept. */
  public boolean isAvailable() {
    return state == KeyringState.AVAILABLE;
  }

  /** What to do when it is not available, without a full stop. */
  public String remedy() {
    return state.remedy();
  }

  /**
   * Goes on only with a keyring that can be used.
   *
   * @throws KeyringUnavailable when it cannot
   */
  public void orThrow() {
    if (!isAvailable()) {
      throw new KeyringTrouble(state, why, null).toUnavailable("use");
    }
  }
}
