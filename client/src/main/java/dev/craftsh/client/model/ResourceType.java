package dev.craftsh.client.model;

/** The kinds of resource that can be pushed. */
public enum ResourceType {
  /** Any file. */
  FILE("file"),
  /** A container image, described by a small file. */
  OCI_IMAGE("oci-image");

  private final String text;

  ResourceType(String text) {
    this.text = text;
  }

  /** The name as the stores write it. */
  @Override
  public String toString() {
    return text;
  }
}
