package dev.craftsh.client;

import java.util.Locale;

/** The kinds of package that a store keeps. */
public enum Namespace {
  /** Charms and bundles, on Charmhub. */
  CHARM,
  /** Snaps, in the Snap Store. */
  SNAP;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The name as it stands in addresses. */
  @Override
  public String toString() {
    return text;
  }
}
