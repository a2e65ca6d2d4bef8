package dev.craftsh.sandbox.service;

/** What a macaroon was minted for; one made for another purpose is refused. */
public enum Purpose {
  /** A root for the dashboard, shown with its discharge (contract/auth.md §6.1). */
  DASHBOARD("acl"),
  /** A root for the gateway, good for one exchange only (contract/auth.md §6.2). */
  EXCHANGE("usso"),
  /** A root for the gateway that the identity service discharges (contract/auth.md §5). */
  GATEWAY_IDENTITY("candid"),
  /** The same for the dashboard. */
  DASHBOARD_IDENTITY("dashboard-candid"),
  /** A root that the identity service demands for itself (contract/auth.md §5.4). */
  IDENTITY("identity"),
  /** What an administrator of an on-premises store brings along (contract/auth.md §10.1). */
  ADMINISTRATOR("admin"),
  /** The token that an exchange gives. */
  TOKEN("token");

  private final String prefix;

  Purpose(String prefix) {
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }
}
