package dev.craftsh.client.macaroon;

/**
 * The two encodings of a macaroon (contract/auth.md §2). A macaroon keeps the one it came in when
 * it is written again.
 */
public enum MacaroonFormat {
  /** Text packets; identifiers are text in practice. Ubuntu One uses it. */
  V1,
  /** Length-prefixed fields; identifiers are often binary. Candid uses it. */
  V2
}
