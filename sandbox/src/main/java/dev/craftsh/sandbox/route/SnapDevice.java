package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.util.Objects;

/** What a machine says of itself in the headers of its requests. */
final class SnapDevice {
  private static final String USUAL_ARCHITECTURE = "amd64";

  private SnapDevice() {}

  /** Refuses who does not say which series of snaps the machine takes. */
  static void requireSeries(Ask ask) {
    if (!"16".equals(ask.header("Snap-Device-Series"))) {
      throw new Refusal(Reason.SCHEMA, "The header Snap-Device-Series: 16 is required.");
    }
  }

  static String architecture(Ask ask) {
    return Objects.requireNonNullElse(ask.header("Snap-Device-Architecture"), USUAL_ARCHITECTURE);
  }
}
