package dev.craftsh.sandbox.model;

/**
 * One thing that is said of a package.
 *
 * @param byHand whether it was changed at the store rather than taken from a package file
 */
public record MetadataText(String value, boolean byHand) {}
