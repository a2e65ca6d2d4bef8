package dev.craftsh.shell.repl;

import dev.craftsh.shell.mask.SecretMask;
import java.time.Instant;
import org.jline.reader.impl.history.DefaultHistory;

/** Remembers lines without the secrets in them. */
final class MaskedHistory extends DefaultHistory {
  private boolean masked;

  @Override
  public void add(Instant time, String line) {
    var safe = SecretMask.mask(line);
    masked |= !safe.equals(line);
    super.add(time, safe);
  }

  /** Whether a secret was taken out since this was asked last. */
  boolean takeMasked() {
    boolean answer = masked;
    masked = false;
    return answer;
  }
}
