package dev.craftsh.shell.session;

import dev.craftsh.client.Identities;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.MemoryCredentialStore;
import dev.craftsh.client.observe.ExchangeObserver;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.host.Host;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes clients: with whose login, and what stands between them and the network. */
record Connector(
    Host host,
    Settings settings,
    @Nullable EmbeddedStore embedded,
    ExchangeObserver observer,
    Interceptions interceptions,
    Identities identities) {

  /**
   * A new client of a profile.
   *
   * @param withLogin whether to take a login that is there already
   * @param replayed whether nothing reaches a network
   */
  Connection connect(Profile profile, boolean withLogin, boolean replayed) {
    // Not those of the profile in use, beside which this one may act.
    var own = settings.in(profile);
    var found = found(profile, own, withLogin, replayed);
    var preflight =
        new Preflight(profile.endpoints(), found.store(), CredentialChain.application(profile));
    var way = interceptions.around(preflight);
    var gate = new Gate(settings, profile, profile.embedded() || replayed, way);
    var builder =
        StoreClient.builder(profile.endpoints())
            .applicationName(CredentialChain.application(profile))
            .userAgent("craftsh/" + Version.CURRENT)
            .credentials(found.store())
            .observer(observer)
            .environment(patience())
            .limits(limit(own.get(Keys.CONNECT_TIMEOUT)), limit(own.get(Keys.READ_TIMEOUT)))
            .clock(host.clock())
            .interceptor(gate)
            .identities(identities);
    var client = (replayed ? builder.withoutPauses() : builder).build();
    boolean asExample = withLogin && !replayed && !own.namesCredentials();
    if (asExample && embedded != null && profile.embedded()) {
      client.login(embedded.login());
      return new Connection(client, found.store(), Connection.EXAMPLE, gate, preflight);
    }
    return new Connection(client, found.store(), found.source(), gate, preflight);
  }

  /** What has none is given up after a day all the same: nobody waits any more then. */
  private static Duration limit(Duration chosen) {
    return chosen.isZero() ? Duration.ofDays(1) : chosen;
  }

  private CredentialChain.Found found(
      Profile profile, Settings own, boolean withLogin, boolean replayed) {
    if (replayed) {
      return new CredentialChain.Found(new MemoryCredentialStore(), "nowhere: this is a replay");
    }
    var chain = new CredentialChain(host, own);
    return withLogin ? chain.find(profile) : chain.kept();
  }

  /**
   * Somebody waits at this end, so three retries, some six seconds, unless the user says otherwise;
   * the reference's eight take more than two minutes.
   */
  private Map<String, String> patience() {
    var variables = new HashMap<>(host.environment());
    variables.putIfAbsent("CRAFT_STORE_RETRIES", "3");
    return variables;
  }
}
