package dev.craftsh.client.group;

import dev.craftsh.client.auth.RegistryCredentials;

/**
 * Images of containers as resources of charms (contract/store-api.md §4, Resources). Three steps:
 * push the image to the registry with {@link #uploadCredentials} (with {@code skopeo copy}, say),
 * {@link #upload} what the store says of it by the digest that it got there, then push that upload
 * as a resource of the type {@code oci-image}.
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

  /**
   * Whether the registry has an image.
   *
   * @param access what {@link #uploadCredentials} gave
   * @param digest of the image, as in {@code sha256:…}
   * @throws dev.craftsh.client.error.InvalidInput when it is no digest
   */
  boolean contains(RegistryCredentials access, String digest);

  /**
   * Uploads what the store says of an image that is in the registry already, and gives the upload
   * id, to be announced with {@code pushResource} and the type {@code oci-image}. The text holds a
   * password of the registry and is never on a disk.
   *
   * @param digest of the image in the registry, as in {@code sha256:…}
   * @throws dev.craftsh.client.error.NotFound when the registry has no such image
   * @throws dev.craftsh.client.error.InvalidInput when it is no digest
   */
  String upload(String charm, String resource, String digest);
}
