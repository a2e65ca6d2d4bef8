package dev.craftsh.client.group;

import dev.craftsh.client.auth.RegistryCredentials;

/**
 * Images of containers as resources of charms (contract/store-api.md §4, Resources). Three steps:
 * push the image to the registry with {@link #uploadCredentials} (with {@code skopeo copy}, say),
 * ask for its {@link #description} by the digest that it got there, then upload that text as a file
 * and push it as a resource of the type {@code oci-image}.
 */
public interface OciImages {
  /** Where to push the image to, and as whom. */
  RegistryCredentials uploadCredentials(String charm, String resource);

  /**
   * What to upload in place of the image.
   *
   * @param digest of the image in the registry, as in {@code sha256:…}
   * @return a text that is uploaded as it is
   */
  String description(String charm, String resource, String digest);
}
