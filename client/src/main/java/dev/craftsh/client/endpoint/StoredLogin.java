package dev.craftsh.client.endpoint;

import dev.craftsh.client.auth.CredentialStore;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginMethod;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.TokenScheme;
import dev.craftsh.client.http.Authorization;
import dev.craftsh.client.http.ErrorAnswer;
import dev.craftsh.client.http.StoreAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The login that a credential store keeps for one application and one store, and how requests are
 * authorized with it. Reads the credential store once and remembers; any failure of a login leaves
 * what was there.
 */
public final class StoredLogin implements Authorization {
  private final CredentialStore store;
  private final String application;
  private final String host;
  private final Tokens tokens;
  private final UbuntuOne ubuntuOne;
  private final Candid candid;
  private final @Nullable TokenScheme scheme;
  private @Nullable Credentials current;

  /**
   * The login for this application on this host.
   *
   * @param scheme what tokens are sent with; null for what is usual for their kind
   */
  public StoredLogin(
      CredentialStore store,
      String application,
      String host,
      Tokens tokens,
      UbuntuOne ubuntuOne,
      Candid candid,
      @Nullable TokenScheme scheme) {
    this.store = store;
    this.application = application;
    this.host = host;
    this.tokens = tokens;
    this.ubuntuOne = ubuntuOne;
    this.candid = candid;
    this.scheme = scheme;
  }

  /**
   * Logs in, keeps the credentials and gives their exported text. Others can go on with the login
   * that there is meanwhile: a user in the browser takes minutes.
   */
  public String login(LoginRequest request) {
    if (!request.isReplacing()) {
      store.requireNone(application, host);
    }
    String description = request.description().orElse(application);
    if (request.method() instanceof LoginMethod.UbuntuOne account) {
      String root = tokens.requestRoot(request.attenuation(), description);
      return keep(tokens.settle(ubuntuOne.discharge(root, account), description));
    }
    if (request.method() instanceof LoginMethod.Offline administrator) {
      return keep(tokens.exchangeOffline(administrator.macaroon()));
    }
    String root = tokens.requestCandidRoot(request.attenuation(), description);
    return keep(tokens.exchange(candid.discharge(root, (LoginMethod.Candid) request.method())));
  }

  /** Forgets the login. */
  public synchronized void logout() {
    store.delete(application, host);
    current = null;
  }

  /** Forgets what it read, so that the next request goes with what is kept then. */
  public synchronized void reread() {
    current = null;
  }

  @Override
  public synchronized String header() {
    Credentials credentials = current;
    if (credentials == null) {
      credentials = read();
      current = credentials;
    }
    return AuthorizationHeader.of(credentials, scheme);
  }

  /** Macaroons that a store wants exchanged first are exchanged now, once. */
  private Credentials read() {
    Credentials stored = kept();
    if (!(stored instanceof Credentials.UbuntuOne macaroons)) {
      return stored;
    }
    Credentials settled = tokens.settle(macaroons, application);
    if (!settled.equals(stored)) {
      store.set(application, host, settled.export());
    }
    return settled;
  }

  private Credentials kept() {
    return Credentials.parseExported(store.require(application, host));
  }

  @Override
  public synchronized boolean isStale(StoreAnswer answer) {
    if (answer.status() < 400 || !(current instanceof Credentials.UbuntuOne)) {
      return false;
    }
    return answer
            .header("WWW-Authenticate")
            .filter(text -> text.contains("needs_refresh=1"))
            .isPresent()
        || ErrorAnswer.of(answer.text()).has("macaroon-needs-refresh");
  }

  @Override
  public synchronized boolean refresh(String usedHeader) {
    if (!(current instanceof Credentials.UbuntuOne old)) {
      return false;
    }
    if (!header().equals(usedHeader)) {
      return true;
    }
    Credentials kept = kept();
    if (kept.equals(old)) {
      keep(ubuntuOne.refresh(old));
    } else {
      // Another program has refreshed them or logged in anew; its login must not be overwritten.
      current = kept;
    }
    return true;
  }

  private synchronized String keep(Credentials credentials) {
    String exported = credentials.export();
    store.set(application, host, exported);
    current = credentials;
    return exported;
  }
}
