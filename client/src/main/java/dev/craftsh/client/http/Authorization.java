package dev.craftsh.client.http;

/** How a request is authorized. Must be safe for several threads. */
public interface Authorization {
  /** There are no credentials; requests that want some are a mistake in the program. */
  Authorization NOBODY =
      new Authorization() {
        @Override
        public String header() {
          throw new IllegalStateException("this request needs credentials");
        }

        @Override
        public boolean isStale(StoreAnswer answer) {
          return false;
        }

        @Override
        public boolean refresh(String usedHeader) {
          return false;
        }
      };

  /**
   * The value of the header {@code Authorization}. May need requests of its own; fails when nobody
   * is logged in.
   */
  String header();

  /** Whether this answer says that the credentials only need to be refreshed. */
  boolean isStale(StoreAnswer answer);

  /**
   * Refreshes the credentials, unless somebody else did since.
   *
   * @param usedHeader the header that was found stale
   * @return whether there is a newer header now
   */
  boolean refresh(String usedHeader);
}
