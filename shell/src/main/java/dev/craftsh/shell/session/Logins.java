package dev.craftsh.shell.session;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.BrowserOpener;
import dev.craftsh.client.auth.LoginClaims;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.browser.DesktopBrowser;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.config.KeyringKind;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.permission.Right;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Who a session acts as: the logins at its stores, and the clients that have them. */
public final class Logins {
  private final Host host;
  private final Settings settings;
  private final Connector connector;
  private final Connections connections;
  private final Stops stops;
  private final Supplier<Profile> inUse;
  private volatile boolean locked;
  private volatile boolean needless;

  Logins(
      Host host,
      Settings settings,
      Connector connector,
      Connections connections,
      Stops stops,
      Supplier<Profile> inUse) {
    this.host = host;
    this.settings = settings;
    this.connector = connector;
    this.connections = connections;
    this.stops = stops;
    this.inUse = inUse;
  }

  /** The connection of a profile, made when first needed. */
  Connection of(Profile wanted) {
    if (locked) {
      throw ShellException.notAllowed(
          ErrorCodes.NOT_HERE,
          "Cannot ask the store",
          "nothing was typed for so long that the login was forgotten",
          "log in to continue: login");
    }
    return connections.of(wanted, () -> connector.connect(wanted, true, needless));
  }

  private StoreClient store() {
    return of(inUse.get()).client();
  }

  /** From now on nobody has to be logged in: no store is asked. */
  void needNone() {
    needless = true;
  }

  /** Where the login in use came from. */
  public String source() {
    return of(inUse.get()).source();
  }

  /**
   * Logs in; a login that is there is replaced, unless this one fails. The client that there is
   * goes on where it was the same account's: it never acts as another.
   *
   * @return the credentials, as the stores' official tools export them
   */
  public String login(LoginRequest request) {
    return login(request, false);
  }

  /**
   * Opens the place where a login will be kept: a locked keyring is told before any question, and
   * so is that the store cannot be reached.
   */
  public void prepare() {
    if (!locked) {
      of(inUse.get()).gate().requireNetwork("Cannot log in");
    }
  }

  /** The same with a new client, whoever logs in; the one before is closed. */
  public String switchTo(LoginRequest request) {
    return login(request, true);
  }

  private String login(LoginRequest request, boolean anew) {
    var place = inUse.get();
    var fresh = connector.connect(place, false, needless);
    var before =
        connections.known(place).filter(known -> !anew && !locked && known.isKeptAs(fresh));
    boolean acted = before.filter(known -> known.gate().hasActed()).isPresent();
    // Asked first: afterwards it might find the new login where its own was.
    var account = acted ? accountOf(before.get()) : Optional.empty();
    String exported;
    try {
      // Ctrl-C looks among the connections, where this one is not yet.
      exported =
          stops.during(
              () -> fresh.client().login(request.replacingCredentials()),
              fresh.client()::cancelAll);
    } catch (RuntimeException | Error failed) {
      fresh.client().close();
      throw failed;
    }
    boolean goesOn =
        before.isPresent() && (!acted || (account.isPresent() && account.equals(accountOf(fresh))));
    if (goesOn) {
      connections.kept(place, before.get().with(exported, fresh.source(), place));
      fresh.client().close();
    } else {
      connections.replace(place, fresh);
    }
    locked = false;
    return exported;
  }

  /** Only the store knows it of every kind of login; of one that has ended, nobody does. */
  private Optional<String> accountOf(Connection connection) {
    var client = connection.client();
    try {
      return Optional.of(stops.during(() -> client.whoami().account().id(), client::cancelAll));
    } catch (StoreException | ShellException unknown) {
      return Optional.empty();
    }
  }

  /** Forgets every login in memory; what is typed next has to log in again. */
  public void lock() {
    locked = true;
    connections.endAll();
  }

  /** Forgets the login in use, wherever it is kept. */
  public void logout() {
    store().logout();
    of(inUse.get()).preflight().forget();
  }

  /** A profile of the user's own is about to go: its client ends, and the login that is kept. */
  public void forget(Profile own) {
    new CredentialChain(host, settings.in(own)).forget(own);
    connections.end(own);
  }

  /** Refuses excluded channels, and what the login in use says that it does not permit. */
  public void requirePermitted(String what, Right right, String name, List<Channel> channels) {
    var connection = of(inUse.get());
    connection.gate().requireAllowed(what, channels);
    connection.preflight().require(what, right, Optional.of(name), channels);
  }

  /**
   * Whether nobody is logged in, as far as can be told at once: the desktop's keyring is not asked.
   */
  public boolean areMissing() {
    return atHand().isMissing();
  }

  /**
   * What the login says of itself, as far as can be told at once, too; empty when nobody is logged
   * in.
   */
  public Optional<LoginClaims> claims() {
    return atHand().claims();
  }

  private LoginAtHand atHand() {
    var place = inUse.get();
    return new LoginAtHand(host, settings, place, connections.known(place));
  }

  /** What becomes of a login when the process ends. */
  public String keptWhere() {
    boolean inMemory = settings.ephemeral() || settings.keyring() == KeyringKind.MEMORY;
    return inMemory
        ? "kept in memory until this process ends (--keyring system or file keeps it longer)"
        : "kept in " + source();
  }

  /** Shows web pages to the person, and their addresses, whatever else is kept quiet. */
  public BrowserOpener browser() {
    return new DesktopBrowser(
        host.environment(),
        text -> {
          host.err().print(text);
          host.err().flush();
        });
  }
}
