package dev.craftsh.client;

import dev.craftsh.client.auth.CredentialStore;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.auth.TokenScheme;
import dev.craftsh.client.error.NotSupported;
import dev.craftsh.client.http.HttpSettings;
import dev.craftsh.client.http.InFlight;
import dev.craftsh.client.http.Pause;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.observe.ExchangeObserver;
import java.time.Clock;
import java.time.Duration;
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
  private Duration connectLimit = Duration.ofSeconds(10);
  private Duration silenceLimit = Duration.ofMinutes(1);
  private boolean readOnly;
  private Interceptor interceptor = Interceptor.NONE;
  private @Nullable TokenScheme tokenScheme;
  private Identities identities = StoreClientBuilder::nobody;

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
   * A login that was made before, as {@link StoreClient#login} gave it or as any version of the
   * stores' own tools exported it. It is kept in memory alone.
   *
   * @throws dev.craftsh.client.error.CredentialsNotParseable when it is none
   */
  public StoreClientBuilder exportedCredentials(String exported) {
    String ssoHost = String.valueOf(endpoints.auth().getHost());
    return credentials(
        MemoryCredentialStore.holding(
            applicationName, endpoints.host(), Credentials.parseExported(exported, ssoHost)));
  }

  /** A token that was made for a program. It is kept in memory alone. */
  public StoreClientBuilder developerToken(Secret token) {
    Credentials.DeveloperToken developer = new Credentials.DeveloperToken(token.reveal());
    return credentials(MemoryCredentialStore.holding(applicationName, endpoints.host(), developer));
  }

  /**
   * What tokens are sent with. Unless said {@code Bearer} for a token that was made for a program,
   * and {@code Macaroon} for that of a login (contract/auth.md §7).
   */
  public StoreClientBuilder tokenScheme(TokenScheme word) {
    tokenScheme = word;
    return this;
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
   * How long it may take until there is a connection, and how long a connection may be silent in
   * either direction before it counts as broken: 10 seconds and a minute unless said. Neither
   * bounds how long a transfer takes that goes on.
   */
  public StoreClientBuilder limits(Duration connect, Duration silence) {
    connectLimit = connect;
    silenceLimit = silence;
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

  /** Who stands between the operations and the network; nobody unless said. */
  public StoreClientBuilder interceptor(Interceptor by) {
    interceptor = by;
    return this;
  }

  /** Who {@link StoreClient#as} can act as; nobody else unless said. */
  public StoreClientBuilder identities(Identities others) {
    identities = others;
    return this;
  }

  private static StoreClient nobody(String identity) {
    throw NotSupported.because(
        "Cannot act as \"" + identity + "\"",
        "this client knows of no other logins",
        "make a client with that login, or name the others to the builder: identities");
  }

  /** Never waits between two requests, for an interceptor that has all answers already. */
  public StoreClientBuilder withoutPauses() {
    return pause(time -> {});
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
            .within(connectLimit, silenceLimit)
            .onlyReading(readOnly)
            .intercepted(interceptor);
    StoreParts parts =
        StoreParts.of(endpoints, applicationName, credentials, tokenScheme, settings);
    return new StoreClient(endpoints, parts, inFlight, applicationName, identities);
  }
}
