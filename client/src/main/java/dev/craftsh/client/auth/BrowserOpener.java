package dev.craftsh.client.auth;

/**
 * Whoever can show a web page to the user, where a login goes on.
 *
 * <p>Must say the address too, since the page may open on a machine or desktop where nobody looks,
 * or not at all; and must come back at once, as the client then waits for the user itself.
 */
public interface BrowserOpener {
  /**
   * Shows the page.
   *
   * @param url an {@code http} or {@code https} address in ASCII, without control characters
   */
  void open(String url);
}
