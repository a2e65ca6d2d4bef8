package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.model.Namespace;
import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Guard;
import dev.craftsh.sandbox.service.Purpose;

/** Which credentials open which door. */
final class Gate {
  private final Guard guard;

  Gate(Guard guard) {
    this.guard = guard;
  }

  /**
   * Charms take tokens alone; on-premises stores, and clients that use one base address for all,
   * show snaps the dashboard's macaroons too.
   */
  Caller gateway(Ask ask, Namespace namespace) {
    return namespace == Namespace.CHARM
        ? guard.verify(ask.authorization(), Purpose.TOKEN)
        : dashboard(ask);
  }

  Caller dashboard(Ask ask) {
    return guard.verify(ask.authorization(), Purpose.DASHBOARD, Purpose.TOKEN);
  }

  Caller token(Ask ask) {
    return guard.verify(ask.authorization(), Purpose.TOKEN);
  }

  /** A root that was discharged but not exchanged yet. */
  Caller exchange(Ask ask) {
    return guard.verify(ask.authorization(), Purpose.EXCHANGE);
  }
}
