package dev.craftsh.client.keyring;

/** What can be the matter with a system keyring. */
public enum KeyringState {
  /** Logins can be read and kept. */
  AVAILABLE("nothing"),
  /** It is there, but nobody has unlocked it. */
  LOCKED("unlock the keyring, in the desktop's password application for example"),
  /**
   * The Secret Service has no collection that is the default one, as before the first graphical
   * login.
   */
  NO_DEFAULT_COLLECTION(
      "create a default keyring, in the desktop's password application for example"),
  /** Nothing offers a Secret Service on the session bus, nor can be started to do so. */
  NO_SERVICE("install and start a Secret Service, gnome-keyring for example"),
  /** There is no session bus, as is usual over SSH, in containers and in CI. */
  NO_BUS("run inside a D-Bus session"),
  /** It takes longer than the time it was given. */
  NOT_ANSWERING("check whether the keyring waits for an answer on the desktop, or restart it"),
  /** It answered, with an error of its own. */
  FAILED("check that the keyring works with another application");

  private static final String ELSEWHERE = ", or keep credentials in memory or in a file";

  private final String repair;

  KeyringState(String repair) {
    this.repair = repair;
  }

  /** What to do about it, without a full stop. */
  public String remedy() {
    return this == AVAILABLE ? repair : repair + ELSEWHERE;
  }
}
