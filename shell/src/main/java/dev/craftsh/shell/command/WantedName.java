package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.model.Account;
import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.StoreError;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A name that somebody wants to register: whose it is already, as far as that can be seen, and what
 * can be done about it.
 */
final class WantedName {
  private final Invocation call;
  private final String name;

  WantedName(Invocation call, String name) {
    this.call = call;
    this.name = name;
  }

  /** Refuses a name that can be seen to be taken. */
  void requireFree() {
    var taken = visiblyTaken(null);
    if (taken.isPresent()) {
      throw taken.get();
    }
  }

  private Optional<Conflict> visiblyTaken(@Nullable Conflict refused) {
    var own = seen(this::own);
    if (own.isPresent()) {
      var why = "it is " + words(own.get()) + " of this account already";
      return Optional.of(taken(why, "see: status " + name, refused));
    }
    return seen(this::publisher)
        .map(publisher -> taken("it belongs to " + publisher, otherwise(), refused));
  }

  /** The store's refusal, with whose the name is and what can be done about it. */
  StoreException explained(Conflict refused) {
    var visibly = visiblyTaken(refused);
    if (visibly.isPresent()) {
      return visibly.get();
    }
    for (StoreError error : refused.errors()) {
      if (error.code().replace('_', '-').contains("reserved")) {
        return taken("the name is reserved: " + error.message(), otherwise(), refused);
      }
      if (error.code().replace('_', '-').startsWith("already")) {
        return taken(
            "somebody has it, though not for everybody to see: " + error.message(),
            otherwise(),
            refused);
      }
    }
    return refused;
  }

  /** What cannot be seen does not keep anybody from asking the store. */
  private static <T> Optional<T> seen(Supplier<Optional<T>> look) {
    try {
      return look.get();
    } catch (Cancelled stop) {
      throw stop;
    } catch (StoreException hidden) {
      return Optional.empty();
    }
  }

  private Optional<RegisteredName> own() {
    for (var registered : call.store().listRegisteredNames(true)) {
      if (registered.name().equals(name)) {
        return Optional.of(registered);
      }
    }
    return Optional.empty();
  }

  private Optional<String> publisher() {
    var found = call.store().publicStore().info(name);
    return Optional.of(found.publisher().map(Account::username).orElse("somebody else"));
  }

  private static String words(RegisteredName own) {
    return own.status().equals("Dispute") ? "a dispute" : "a " + own.type();
  }

  /** The Snap Store lets people claim a name. */
  private String otherwise() {
    boolean snap = call.session().profile().endpoints().namespace() == Namespace.SNAP;
    var claim = "api POST /dev/api/register-name-dispute -f snap_name=" + name + " -f comment=WHY";
    return snap
        ? "choose another name; if it is yours by right, claim it with: " + claim
        : "choose another name; if it is yours by right, write to the store's people";
  }

  private Conflict taken(String why, String remedy, @Nullable Conflict cause) {
    var problem = Problem.of(ErrorCode.CONFLICT, "Cannot register " + name, why, remedy);
    return new Conflict(
        cause == null
            ? problem
            : new Problem(
                problem.code(),
                problem.what(),
                why,
                remedy,
                cause.requestId(),
                cause.status(),
                cause.errors(),
                cause));
  }
}
