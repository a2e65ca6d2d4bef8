package dev.craftsh.client.auth;

/**
 * Where the image of a charm's resource has to be pushed to, and as whom (contract/store-api.md §4,
 * Resources).
 *
 * @param imageName the registry's host and the path there, as in {@code registry.example/charm/c/r}
 * @param username who to log in as
 * @param password with what
 */
public record RegistryCredentials(String imageName, String username, Secret password) {
  /** The registry's host, with its port if it has one. */
  public String registry() {
    int slash = imageName.indexOf('/');
    return slash < 0 ? imageName : imageName.substring(0, slash);
  }

  /** The image's path at the registry. */
  public String path() {
    int slash = imageName.indexOf('/');
    return slash < 0 ? "" : imageName.substring(slash + 1);
  }

  /** The same image at another registry: charmcraft's {@code CHARMCRAFT_REGISTRY_URL}. */
  public RegistryCredentials at(String otherRegistry) {
    return new RegistryCredentials(otherRegistry + "/" + path(), username, password);
  }
}
