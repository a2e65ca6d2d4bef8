package dev.craftsh.shell.journal;

import dev.craftsh.client.error.StoreException;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.session.Profile;
import dev.craftsh.shell.session.Session;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in, as the store says; asked once for each profile. */
final class Identity {
  private final Session session;
  private final Map<String, String> accounts = new ConcurrentHashMap<>();

  Identity(Session session) {
    this.session = session;
  }

  /** Who it is in the profile in use; empty where the store does not say. */
  String account() {
    return account(session.profile());
  }

  /** Who it is in a profile. */
  String account(Profile place) {
    var profile = place.name();
    var known = accounts.get(profile);
    if (known != null) {
      return known;
    }
    try {
      var account = session.storeOf(place).whoami().account();
      var name = account.username().isEmpty() ? account.email() : account.username();
      accounts.put(profile, name);
      return name;
    } catch (StoreException unsaid) {
      return "";
    }
  }

  /** The account, if it is known already. */
  String known() {
    return accounts.getOrDefault(session.profile().name(), "");
  }

  /** Forgets who it was: somebody logs in or out. */
  void forget() {
    accounts.clear();
  }

  /** Refuses a run that somebody else began, or on another store. */
  void require(RunHead head) {
    var store = session.profile().endpoints().api().toString();
    if (!head.store().equals(store)) {
      throw other(
          head, "it ran on " + head.store() + ", and this is " + store, "choose that store");
    }
    var account = account();
    if (!account.isEmpty() && !head.account().isEmpty() && !account.equals(head.account())) {
      throw other(
          head,
          "it ran as " + head.account() + ", and this is " + account,
          "log in as " + head.account());
    }
  }

  private static ShellException other(RunHead head, String why, String remedy) {
    return ShellException.usage(ErrorCodes.RESUME, "Cannot resume " + head.id(), why, remedy);
  }
}
