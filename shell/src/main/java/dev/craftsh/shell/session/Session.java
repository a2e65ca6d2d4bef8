package dev.craftsh.shell.session;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.observe.ExchangeObserver;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Prompter;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One user at one shell: the store in use, its client, and the settings. Safe for several threads;
 * which store is in use is the same for all of them, but for jobs, which stay with theirs.
 */
public final class Session implements AutoCloseable {
  private static final String STAGING = "-staging";

  private final Host host;
  private final Settings settings;
  private final Profiles profiles;
  private final @Nullable EmbeddedStore embedded;
  private final Interceptions interceptions = new Interceptions();
  private final Connections connections = new Connections();
  private final Stops stops = new Stops();
  private final Endings endings = new Endings(stops);
  private final Logins logins;
  private final ChangeGuard guard;
  private final DryRun dryRun;
  private volatile boolean replayed;
  private final Questions questions;
  private volatile String lastWords = "";
  private volatile Profile profile;

  /**
   * @param profileName the profile to begin with
   * @param embedded the store in this process, if one runs; closed with the session
   * @param observer sees every exchange with a store
   */
  public Session(
      Host host,
      Settings settings,
      String profileName,
      @Nullable EmbeddedStore embedded,
      ExchangeObserver observer) {
    this.host = host;
    questions = new Questions(host, settings);
    this.settings = settings;
    this.embedded = embedded;
    var connector = new Connector(host, settings, embedded, observer, interceptions, this::as);
    logins = new Logins(host, settings, connector, connections, stops, this::profile);
    profiles = new Profiles(host, settings, embedded);
    profile = profiles.get(profileName);
    settings.configuration().useProfile(profile.choices());
    guard = new ChangeGuard(settings.agreed(), questions::ask);
    interceptions.put(Interceptions.Seat.END, endings);
    interceptions.put(Interceptions.Seat.GUARD, guard);
    dryRun = new DryRun(this, connections);
  }

  public Host host() {
    return host;
  }

  public Settings settings() {
    return settings;
  }

  public Profiles profiles() {
    return profiles;
  }

  /** The store in use. */
  public Profile profile() {
    return Background.profileOr(profile);
  }

  /** From now on uses another store; the login of the one before is kept until the shell ends. */
  public void use(String profileName) {
    profile = profiles.get(profileName);
    settings.configuration().useProfile(profile.choices());
    dryRun.turn(settings.get(Keys.DRY_RUN));
  }

  /** The client of another profile, whose login is its own; the profile in use stays. */
  public StoreClient as(String profileName) {
    return storeOf(profiles.get(profileName));
  }

  /** The client of a profile. */
  public StoreClient storeOf(Profile wanted) {
    return logins.of(wanted).client();
  }

  /** Whose client asks for what the calling thread is about to send; else the store in use. */
  public Profile acting() {
    return Acting.profileOr(profile());
  }

  /** The client of snaps: that of the store in use, or else of the store of snaps beside it. */
  public StoreClient snaps() {
    return of(Namespace.SNAP, "snap");
  }

  /** The client of charms: that of the store in use, or else of the store of charms beside it. */
  public StoreClient charms() {
    return of(Namespace.CHARM, "charm");
  }

  private StoreClient of(Namespace namespace, String name) {
    var current = profile();
    if (current.endpoints().namespace() == namespace) {
      return store();
    }
    boolean staging = current.name().endsWith(STAGING);
    return as(current.embedded() ? "sandbox-" + name : staging ? name + STAGING : name);
  }

  /**
   * What to say if the process is told to end now, such as how to go on with what it waits for;
   * empty for nothing. What jobs wait for is told when they end.
   */
  public void lastWords(String words) {
    if (!Background.holdsAny(Thread.currentThread())) {
      lastWords = words;
    }
  }

  /** What was said by {@link #lastWords(String)}. */
  public String lastWords() {
    return lastWords;
  }

  /** Who stands between the clients of this session and the network. */
  public Interceptions interceptions() {
    return interceptions;
  }

  /** From now on nothing reaches a network: this one answers, and nobody has to be logged in. */
  public void replay(Interceptor player) {
    interceptions.put(Interceptions.Seat.CASSETTE, player);
    replayed = true;
    logins.needNone();
  }

  /** Whether answers are replayed, so that there is nothing to wait for. */
  public boolean isReplay() {
    return replayed;
  }

  /** Who asks before too many packages are changed. */
  public ChangeGuard guard() {
    return guard;
  }

  /** Who is told when the work of the moment has to end. */
  public Stops stops() {
    return stops;
  }

  /** Who sees to it that what was ended begins nothing more. */
  public Endings endings() {
    return endings;
  }

  /** Whether changes are meant. */
  public DryRun dryRun() {
    return dryRun;
  }

  /** The client of the store in use: built when first needed, then always the same. */
  public StoreClient store() {
    return logins.of(profile()).client();
  }

  /** Who this session acts as. */
  public Logins logins() {
    return logins;
  }

  /** How changes of the store are permitted again, where they are refused. */
  public String howToWrite() {
    return TurnedOff.how(settings, Keys.READ_ONLY, profile());
  }

  /** Whether somebody is there to answer. */
  public boolean canAsk() {
    return questions.possible();
  }

  /** From now on asks the person in another way. */
  public void askThrough(Prompter better) {
    questions.through(better);
  }

  /** Asks for a line; {@code flag} is how to give the answer beforehand. */
  public String ask(String question, String flag) {
    return questions.ask(question, flag);
  }

  /** Asks for a line that nobody shall see; the caller wipes it. */
  public Secret secret(String question, String flag) {
    return questions.secret(question, flag);
  }

  /** Ends the work of the moment, but for jobs, and its requests in flight; from any thread. */
  public void cancelRequests() {
    cancelRequests(thread -> !Background.holdsAny(thread));
  }

  /** Ends what those threads do, and aborts their requests in flight; from any thread. */
  public void cancelRequests(Predicate<Thread> threads) {
    stops.tell(threads);
    connections.forEach(connection -> connection.client().cancelOf(threads));
  }

  @Override
  public void close() {
    connections.forEach(connection -> connection.client().close());
    if (embedded != null) {
      embedded.close();
    }
  }
}
