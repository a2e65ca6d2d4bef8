package dev.craftsh.shell.command;

import dev.craftsh.client.Namespace;
import dev.craftsh.shell.session.Session;
import java.util.Optional;

/** Why a command would be refused now, as far as that is known without asking anybody. */
public final class Obstacle {
  private Obstacle() {}

  /** A few words with what to do; empty where nothing stands in the way. */
  public static Optional<String> of(CommandSpec spec, Session session) {
    boolean snaps = session.profile().endpoints().namespace() == Namespace.SNAP;
    if (spec.needs().contains(Need.SNAPS) && !snaps) {
      return Optional.of("only for snaps: profile use snap");
    }
    if (spec.needs().contains(Need.CHARMS) && snaps) {
      return Optional.of("only for charms: profile use charm");
    }
    if (spec.alwaysMutates() && session.settings().readOnly()) {
      return Optional.of("this session is read-only");
    }
    if (spec.needs().contains(Need.LOGIN) && session.logins().areMissing()) {
      return Optional.of("not logged in: login");
    }
    return Optional.empty();
  }
}
