package dev.craftsh.client;

import java.net.URI;

/**
 * Where a store is (contract/store-api.md §0.3). Addresses have no slash at their end; one that is
 * given is dropped.
 *
 * @param name what to call it
 * @param namespace what it keeps, which decides how to talk to it
 * @param api the publisher's API
 * @param publicApi what everybody may ask, without a login
 * @param storage the service that takes uploads
 * @param auth the login service
 * @param onPremises whether it is a store of a company's own: there the gateway's API serves snaps
 *     too, and an administrator gives out the logins
 */
public record Endpoints(
    String name,
    Namespace namespace,
    URI api,
    URI publicApi,
    URI storage,
    URI auth,
    boolean onPremises) {
  private static final URI STORAGE = URI.create("https://storage.snapcraftcontent.com");
  private static final URI SSO = URI.create("https://login.ubuntu.com");
  private static final URI DASHBOARD = URI.create("https://dashboard.snapcraft.io");

  private static final String DASHBOARD_HOST = "dashboard.";

  /** Charmhub. */
  public static final Endpoints CHARMHUB =
      new Endpoints(
          "charmhub", Namespace.CHARM, URI.create("https://api.charmhub.io"), STORAGE, SSO);

  /** The Snap Store. */
  public static final Endpoints SNAP_STORE =
      new Endpoints("snap-store", Namespace.SNAP, DASHBOARD, STORAGE, SSO);

  /**
   * The Snap Store under the reference client's name for its Ubuntu One login, which is the usual
   * one here.
   */
  public static final Endpoints U1_SNAP_STORE =
      new Endpoints("u1-snap-store", Namespace.SNAP, DASHBOARD, STORAGE, SSO);

  /** Drops slashes at the end of addresses. */
  public Endpoints {
    api = withoutSlash(api);
    publicApi = withoutSlash(publicApi);
    storage = withoutSlash(storage);
    auth = withoutSlash(auth);
  }

  private static URI withoutSlash(URI uri) {
    String text = uri.toString();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return end == text.length() ? uri : URI.create(text.substring(0, end));
  }

  /**
   * A store whose public API is where such stores have it: beside a dashboard, {@code
   * dashboard.example} and {@code api.example}; else at the same address.
   */
  public Endpoints(String name, Namespace namespace, URI api, URI storage, URI auth) {
    this(name, namespace, api, beside(api), storage, auth, false);
  }

  /**
   * A store of snaps of a company's own, all of whose services are at one address
   * (contract/store-api.md §2, §5.9).
   */
  public static Endpoints onPremises(URI api) {
    return new Endpoints("on-premises", Namespace.SNAP, api, api, api, api, true);
  }

  private static URI beside(URI api) {
    String text = api.toString();
    int host = text.indexOf("//") + 2;
    return text.startsWith(DASHBOARD_HOST, host)
        ? URI.create(
            text.substring(0, host) + "api." + text.substring(host + DASHBOARD_HOST.length()))
        : api;
  }

  /** Whether publishers ask the dashboard, as for snaps in the Snap Store, and not the gateway. */
  boolean isDashboard() {
    return namespace == Namespace.SNAP && !onPremises;
  }

  /** The same with another API, and the public one that goes with it. */
  public Endpoints withApi(URI other) {
    return new Endpoints(name, namespace, other, beside(other), storage, auth, onPremises);
  }

  /** The same with another public API. */
  public Endpoints withPublicApi(URI other) {
    return new Endpoints(name, namespace, api, other, storage, auth, onPremises);
  }

  /** The same with another service for uploads. */
  public Endpoints withStorage(URI other) {
    return new Endpoints(name, namespace, api, publicApi, other, auth, onPremises);
  }

  /** The same with another login service. */
  public Endpoints withAuth(URI other) {
    return new Endpoints(name, namespace, api, publicApi, storage, other, onPremises);
  }

  /**
   * What credentials for this store are kept under: the API's host, with the port if its address
   * names one.
   */
  public String host() {
    return String.valueOf(api.getRawAuthority());
  }
}
