package dev.craftsh.client.endpoint;

import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.http.Origin;
import java.net.URI;

/** The address of a store: what paths are appended to, and where its credentials may go. */
public final class StoreAddress {
  private final URI base;

  /** A base address without a slash at its end. */
  public StoreAddress(URI base) {
    this.base = base;
  }

  URI path(String path) {
    return Paths.of(base, path);
  }

  /**
   * A path of this store, or a whole address at it.
   *
   * @param what what to say cannot be done
   * @throws InvalidInput when it leads elsewhere: credentials stay with the store that gave them
   */
  public URI resolve(String what, String pathOrUrl) {
    URI uri;
    try {
      uri = pathOrUrl.startsWith("/") ? URI.create(base + pathOrUrl) : URI.create(pathOrUrl);
    } catch (IllegalArgumentException malformed) {
      throw InvalidInput.because(
          what,
          "\"" + pathOrUrl + "\" is not an address",
          "write a path such as /v1/tokens/whoami");
    }
    if (!Origin.same(base, uri)) {
      throw InvalidInput.because(
          what,
          pathOrUrl + " is not at " + base + ", and credentials stay with the store that gave them",
          "write a path such as /v1/tokens/whoami, or an address that begins with " + base);
    }
    return uri;
  }
}
