package dev.craftsh.sandbox;

import dev.craftsh.sandbox.fault.Faults;
import dev.craftsh.sandbox.route.Server;
import dev.craftsh.sandbox.service.Services;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Puts a store on its port. */
final class Listening {
  private Listening() {}

  /** Serves from now on; closes all when that cannot be. */
  static Server begin(SandboxStoreBuilder wanted, Held held, Services services, Faults faults) {
    int remembered = held.port().get();
    try {
      Server started =
          serve(wanted, wanted.port() == 0 ? remembered : wanted.port(), services, faults);
      held.port().set(started.port());
      held.memory().settle();
      return started;
    } catch (IOException taken) {
      services.close();
      held.close();
      throw new UncheckedIOException(
          "the sandbox cannot listen on port " + wanted.port() + " of " + wanted.listen(), taken);
    }
  }

  /** Logins are made for an address, so the last one is taken again if it can be. */
  private static Server serve(
      SandboxStoreBuilder wanted, int port, Services services, Faults faults) throws IOException {
    try {
      return Server.start(wanted.listen(), port, wanted.patience(), services, faults);
    } catch (IOException taken) {
      if (port == wanted.port()) {
        throw taken;
      }
      return Server.start(wanted.listen(), wanted.port(), wanted.patience(), services, faults);
    }
  }
}
