package dev.craftsh.sandbox.model;

/** The two stores behind one gateway. */
public enum Namespace {
  CHARM("charm"),
  SNAP("snap");

  private final String text;

  Namespace(String text) {
    this.text = text;
  }

  /** As it stands in paths and package types. */
  public String text() {
    return text;
  }
}
