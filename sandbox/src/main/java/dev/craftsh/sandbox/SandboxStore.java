package dev.craftsh.sandbox;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Faults;
import dev.craftsh.sandbox.fault.Rejection;
import dev.craftsh.sandbox.fault.Trouble;
import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.model.Standing;
import dev.craftsh.sandbox.route.Server;
import dev.craftsh.sandbox.service.Chance;
import dev.craftsh.sandbox.service.Seeding;
import dev.craftsh.sandbox.service.Services;
import dev.craftsh.sandbox.state.StoredAccount;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A store of one's own on the loopback interface, which speaks the protocols of Charmhub and of the
 * Snap Store.
 *
 * <pre>{@code
 * try (SandboxStore sandbox = SandboxStore.start()) {
 *   sandbox.charm("my-charm").upload(3).release("edge", 3);
 *   SandboxAccount account = sandbox.accounts().get(0);
 *   // log in at sandbox.sso(), talk to sandbox.charmhub()
 * }
 * }</pre>
 *
 * <p>Everything is kept in memory, except uploaded files, which are in a temporary directory until
 * {@link #close()}; unless {@link SandboxStoreBuilder#data} names a directory that outlasts it.
 * Safe for threads.
 */
public final class SandboxStore implements AutoCloseable {
  private final Faults faults = new Faults();
  private final Held held;
  private final Seeding seeding;
  private final Services services;
  private final Server server;

  SandboxStore(SandboxStoreBuilder wanted) {
    Chance chance = new Chance();
    // The real stores never show more than a few digits of a second's fraction.
    Clock clock = Clock.tick(wanted.clock(), Duration.ofMillis(1));
    held = Held.open(wanted.data());
    seeding = new Seeding(held.packages(), chance, clock);
    services =
        new Services(
            held.memory(),
            chance,
            held.secrets(),
            held.accounts(),
            held.packages(),
            held.uploads(),
            held.reviews(),
            faults,
            new Services.Settings(
                clock,
                wanted.reviewPolls(),
                new Services.Space(wanted.largestUpload(), wanted.allUploads()),
                wanted.control() ? chance.password() : ""));
    if (held.memory().isNew()) {
      Beginning.of(held, seeding, chance, wanted);
    }
    server = Listening.begin(wanted, held, services, faults);
  }

  /** Starts a store with the example world on a free port. */
  public static SandboxStore start() {
    return builder().start();
  }

  /** A store that differs from the usual one. */
  public static SandboxStoreBuilder builder() {
    return new SandboxStoreBuilder();
  }

  /** The publisher gateway: the base address of Charmhub. */
  public URI charmhub() {
    return url();
  }

  /** The base address of the Snap Store's dashboard. */
  public URI dashboard() {
    return url();
  }

  /** Where files are uploaded to. */
  public URI storage() {
    return url();
  }

  /** The sign-on service for e-mail, password and one-time password. */
  public URI sso() {
    return url();
  }

  /** The identity service for the login in a browser. */
  public URI candid() {
    return URI.create(services.address().url() + "/identity");
  }

  /** The public snap API. */
  public URI snapApi() {
    return url();
  }

  /** Who can log in: the first without a one-time password, then one with, then a suspended one. */
  public List<SandboxAccount> accounts() {
    List<SandboxAccount> all = new ArrayList<>();
    for (StoredAccount one : held.accounts().all()) {
      all.add(
          new SandboxAccount(
              one.account().username(),
              one.account().email(),
              one.password(),
              Optional.ofNullable(one.otp())));
    }
    return all;
  }

  /** One line of JSON with all addresses and accounts, passwords included. */
  public String describe() {
    return Description.of(this);
  }

  /**
   * What a publisher of an on-premises store has instead of a login: a macaroon to exchange at
   * {@code /v1/tokens/offline/exchange}, here for the first account.
   */
  public String administratorMacaroon() {
    return services.tokens().administrator(held.accounts().all().get(0).account());
  }

  /** The key that a macaroon of this store was made with, for tests that verify it themselves. */
  byte[] rootKeyOf(byte[] identifier) {
    return services.mint().rootKey(identifier);
  }

  /** For tests that look behind the routes. */
  Services services() {
    return services;
  }

  /** A charm of the first account, registered when it is not yet. */
  public SandboxPackage charm(String name) {
    return packageOf(Namespace.CHARM, name);
  }

  /** A snap of the first account, registered when it is not yet. */
  public SandboxPackage snap(String name) {
    return packageOf(Namespace.SNAP, name);
  }

  private SandboxPackage packageOf(Namespace namespace, String name) {
    return new SandboxPackage(
        seeding, seeding.register(held.accounts().all().get(0).account(), namespace, name));
  }

  /** The next upload that is announced will be rejected with this error. */
  public void rejectNextReview(String code, String message) {
    faults.reject(new Rejection(code, message));
  }

  /** The next request is answered with this status, by something that is not the store. */
  public void failNext(int status) {
    failNext(Fault.of(Trouble.HTML).status(status));
  }

  /** The next request is answered with this status and an error list. */
  public void failNext(int status, String code, String message) {
    failNext("", status, code, message);
  }

  /** The next request whose path contains a text is answered with this status and an error list. */
  public void failNext(String pathPart, int status, String code, String message) {
    failNext(Fault.of(Trouble.STATUS).on("", pathPart).status(status).saying(code, message));
  }

  /** The next requests that it fits have this trouble. */
  public void failNext(Fault fault) {
    faults.want(fault);
  }

  /** The next request gets no answer: its connection is closed. */
  public void dropNext() {
    failNext(Fault.of(Trouble.DROP_BEFORE));
  }

  /** The review of the next upload that is announced never ends. */
  public void stickNextReview() {
    faults.stickReview();
  }

  /** Locks an account out until {@link #reset}. */
  public void revokeAccount(String username) {
    services.control().trouble(username, Standing.REVOKED);
  }

  /** Ubuntu One says of an account that it was deactivated, until {@link #reset}. */
  public void deactivateAccount(String username) {
    services.control().trouble(username, Standing.DEACTIVATED);
  }

  /** Ubuntu One wants an account to change its password first, until {@link #reset}. */
  public void refusePassword(String username) {
    services.control().trouble(username, Standing.WEAK_PASSWORD);
  }

  /** Ends all trouble; revoked credentials stay revoked. */
  public void reset() {
    services.control().reset();
  }

  /** Whether other machines may reach it. */
  public boolean isOpenToOthers() {
    return !server.isLocal();
  }

  /** Where trouble can be asked for over HTTP, if the store was started with it. */
  public Optional<URI> control() {
    return services.control().isOn()
        ? Optional.of(URI.create(services.address().url() + "/_sandbox/faults"))
        : Optional.empty();
  }

  /** What opens the control endpoint; empty when there is none. */
  String controlToken() {
    return services.control().token();
  }

  /** Every request waits this long from now on, until called with zero. */
  public void slowDown(Duration delay) {
    faults.slowDown(delay);
  }

  /** Makes all credentials given out so far worthless. */
  public void revokeCredentials() {
    held.secrets().startNewGeneration();
  }

  /** New terms from now on: who has not accepted them registers and uploads nothing. */
  public void changeTerms() {
    services.publisher().settings().changeTerms();
  }

  /** Lets each account register so many names in an hour; 0, as at the start: any number. */
  public void limitRegistrations(int perHour) {
    services.publisher().registrations().limit(perHour);
  }

  /** The store's own log, the last lines: requests, and why it refused what it refused. */
  public List<String> log() {
    return services.journal().lines();
  }

  /** Shows every further line of the store's own log to somebody, too; from any thread. */
  public void showLog(Consumer<String> reader) {
    services.journal().showTo(reader);
  }

  /** Stops serving at once and deletes uploaded files. */
  @Override
  public void close() {
    server.close();
    services.close();
    held.close();
  }

  private URI url() {
    return URI.create(services.address().url());
  }
}
