package dev.craftsh.client.keyring;

import java.util.Optional;

/**
 * An open keyring of some operating system: texts by service and user name. For one thread; throws
 * KeyringTrouble.
 */
interface KeyringEntries extends AutoCloseable {
  Optional<String> get(String service, String username) throws Exception;

  void set(String service, String username, String text) throws Exception;

  /** Says whether there was one. */
  boolean delete(String service, String username) throws Exception;

  /** Never fails: what matters has happened before. */
  @Override
  void close();

  /** How to open one. Whoever opens it closes it. */
  interface Opener {
    KeyringEntries open() throws Exception;
  }
}
