package dev.craftsh.sandbox.service;

/** A macaroon that does not hold; the message says why and goes to the journal only. */
final class Unverified extends Exception {
  private static final long serialVersionUID = 1L;

  Unverified(String message) {
    super(message);
  }
}
