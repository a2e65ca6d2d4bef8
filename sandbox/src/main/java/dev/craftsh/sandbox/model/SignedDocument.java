package dev.craftsh.sandbox.model;

import java.time.Instant;

/**
 * An assertion that an account published.
 *
 * @param kind its type
 * @param owner the account it belongs to
 * @param subject what it is about, within its kind
 * @param text the assertion as it was signed
 */
public record SignedDocument(
    String kind,
    String owner,
    String subject,
    int sequence,
    int revision,
    String text,
    Instant received) {}
