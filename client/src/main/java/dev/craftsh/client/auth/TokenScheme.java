package dev.craftsh.client.auth;

/** The word before a token in the header {@code Authorization} (contract/auth.md §7). */
public enum TokenScheme {
  /** What tokens of a login are sent with unless said. */
  MACAROON("Macaroon"),
  /** What tokens of an on-premises store are sent with. */
  ON_PREMISES("macaroon"),
  /** What tokens made for a program are sent with unless said. */
  BEARER("Bearer");

  private final String text;

  TokenScheme(String text) {
    this.text = text;
  }

  /** The word as it is sent. */
  @Override
  public String toString() {
    return text;
  }
}
