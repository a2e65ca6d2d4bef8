package dev.craftsh.sandbox.service;

/** What a macaroon was minted for; one made for another purpose is refused. */
public enum Purpose {
  /** A root for the dashboard, shown with its discharge (contract/auth.md §6.1). */
  DASHBOARD("acl"),
  /** A root for the gateway, good for one exchange only (contract/auth.md §6.2). */
  EXCHANGE("usso"),
  /** The token that the exchange gives. */
  TOKEN("token");

  private final String prefix;

  Purpose(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }
}
