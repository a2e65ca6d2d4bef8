package dev.craftsh.client;

/**
 * Who else acts in a program that has several logins. Each has a client of its own, all of which
 * may be used at the same time.
 */
@FunctionalInterface
public interface Identities {
  /**
   * The client that acts as somebody.
   *
   * @param identity what the program calls that login
   * @throws dev.craftsh.client.error.StoreException when nobody is called so
   */
  StoreClient as(String identity);
}
