package dev.craftsh.client;

import dev.craftsh.client.auth.CredentialStore;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.http.HttpSettings;
import dev.craftsh.client.http.InFlight;
import dev.craftsh.client.http.Pause;
import dev.craftsh.client.observe.ExchangeObserver;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link StoreClient}. Nothing is read, opened or sent before the client's first request.
 */
public final class StoreClientBuilder {
  private final Endpoints endpoints;
  private String applicationName = "craftsh";
  private @Nullable String userAgent;
  private CredentialStore credentials = new MemoryCredentialStore();
  private ExchangeObserver observer = ExchangeObserver.NONE;
  private Map<String, String> environment = Map.of();
  private Clock clock = Clock.systemUTC();
  private @Nullable Pause pause;
  private boolean readOnly;

  StoreClientBuilder(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * The name that credentials are kept under, {@code craftsh} unless said. Clients with the same
   * name share logins.
   */
  public StoreClientBuilder applicationName(String name) {
    applicationName = name;
    return this;
  }

  /** How the application calls itself to the store; its name unless said. */
  public StoreClientBuilder userAgent(String text) {
    userAgent = text;
    return this;
  }

  /** Where logins are kept; in memory unless said. */
  public StoreClientBuilder credentials(CredentialStore store) {
    credentials = store;
    return this;
  }

  /**
   * A login that was made before, as {@link StoreClient#login} gave it or as the stores' own tools
   * exported it. It is kept in memory alone.
   *
   * @throws dev.craftsh.client.error.CredentialsNotParseable when it is none
   */
  public StoreClientBuilder exportedCredentials(String exported) {
    return credentials(MemoryCredentialStore.holding(applicationName, endpoints.host(), exported));
  }

  /** Who sees the exchanges with the store, redacted; nobody unless said. */
  public StoreClientBuilder observer(ExchangeObserver watcher) {
    observer = watcher;
    return this;
  }

  /**
   * Environment variables to heed: {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY},
   * {@code NO_PROXY}, {@code SSL_CERT_FILE}, {@code CRAFT_STORE_RETRIES} and {@code
   * CRAFT_STORE_BACKOFF}. None unless said: the library reads nothing from the process by itself.
   */
  public StoreClientBuilder environment(Map<String, String> variables) {
    environment = Map.copyOf(variables);
    return this;
  }

  /** What time it is; the system's clock unless said. */
  public StoreClientBuilder clock(Clock source) {
    clock = source;
    return this;
  }

  /**
   * Whether the client refuses, unsent, whatever would change something in the store; logging in
   * and out goes on working. It may also write unless said.
   */
  public StoreClientBuilder readOnly(boolean only) {
    readOnly = only;
    return this;
  }

  /** How to wait between looks at a review and between retries; for tests. */
  StoreClientBuilder pause(Pause replacement) {
    pause = replacement;
    return this;
  }

  /** The client. */
  public StoreClient build() {
    InFlight inFlight = new InFlight();
    HttpSettings settings =
        new HttpSettings(
                userAgent == null ? applicationName : userAgent,
                environment,
                observer,
                clock,
                inFlight,
                pause == null ? inFlight : pause)
            .onlyReading(readOnly);
    StoreParts parts = StoreParts.of(endpoints, applicationName, credentials, settings);
    return new StoreClient(endpoints, parts, inFlight);
  }
}
