package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.Caller;
import dev.craftsh.sandbox.service.Guard;
import dev.craftsh.sandbox.service.Purpose;
import org.jspecify.annotations.Nullable;

/** Which credentials open which door. */
final class Gate {
  private final Guard guard;

  Gate(Guard guard) {
    this.guard = guard;
  }

  Caller dashboard(Ask ask) {
    return guard.verify(ask.authorization(), Purpose.DASHBOARD, Purpose.TOKEN);
  }

  /** Somebody who need not say who they are; null: they did not. */
  @Nullable Caller visitor(Ask ask) {
    return ask.authorization() == null ? null : dashboard(ask);
  }

  /**
   * The gateway takes tokens alone, for snaps too: what the dashboard gives, root and discharge,
   * the real one does not know.
   */
  Caller gateway(Ask ask) {
    return guard.verify(ask.authorization(), Purpose.TOKEN);
  }

  /** A root that was discharged but not exchanged yet. */
  Caller exchange(Ask ask) {
    return guard.verify(ask.authorization(), Purpose.EXCHANGE);
  }

  /** A root of the dashboard with its discharge, and nothing else. */
  Caller dashboardRoot(Ask ask) {
    return guard.verify(ask.authorization(), Purpose.DASHBOARD);
  }

  /** A root and the discharges of the identity service, in the header made for them. */
  Caller macaroons(Ask ask, Purpose purpose) {
    return guard.verifyMacaroons(ask.header("Macaroons"), purpose);
  }

  /** The same for the identity service's own answers. */
  Caller identity(String macaroons) {
    return guard.verifyMacaroons(macaroons, Purpose.IDENTITY);
  }

  /** The macaroon of an on-premises store's administrator, from a body. */
  Caller administrator(String macaroon) {
    return guard.verify("macaroon " + macaroon, Purpose.ADMINISTRATOR);
  }

  /** What an Authorization header of the dashboard is worth. */
  Guard.Inspection inspect(String authorization) {
    return guard.inspect(authorization, Purpose.DASHBOARD, Purpose.TOKEN);
  }
}
