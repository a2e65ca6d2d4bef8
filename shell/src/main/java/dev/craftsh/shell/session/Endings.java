package dev.craftsh.shell.session;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.Problem;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command that somebody ended begin no further request: whoever presses Ctrl-C does not know
 * whether one is on its way just now, or the command is between two.
 */
public final class Endings implements Interceptor {
  private static final class Whole {
    private volatile boolean ended;
    private volatile boolean over;
  }

  /** What a thread works for; threads that it starts work for it, too. */
  private static final InheritableThreadLocal<@Nullable Whole> WORKING =
      new InheritableThreadLocal<>();

  /** Set where one request is on its way, or what it did is looked at: that has no end between. */
  private static final InheritableThreadLocal<@Nullable Boolean> UNDIVIDED =
      new InheritableThreadLocal<>();

  private final Stops stops;

  Endings(Stops stops) {
    this.stops = stops;
  }

  /** Does what is one thing to whoever waits for it; what is a part of another ends with that. */
  public <T> T asOne(Supplier<T> command) {
    var outer = WORKING.get();
    if (outer != null && !outer.over) {
      return command.get();
    }
    var whole = new Whole();
    WORKING.set(whole);
    try {
      return stops.during(command, () -> whole.ended = true);
    } finally {
      whole.over = true;
      WORKING.remove();
    }
  }

  /**
   * Looks what became of a change, also of a command that was ended meanwhile: the change is done,
   * and whoever ended it wants to know.
   */
  public <T> T telling(Supplier<T> look) {
    if (UNDIVIDED.get() != null) {
      return look.get();
    }
    UNDIVIDED.set(true);
    try {
      return look.get();
    } finally {
      UNDIVIDED.remove();
    }
  }

  @Override
  public Reply intercept(Call call, Onward onward) {
    var whole = WORKING.get();
    boolean begins = UNDIVIDED.get() == null;
    if (begins && whole != null && whole.ended && !whole.over) {
      throw new Cancelled(
          Problem.of(
              ErrorCode.CANCELLED,
              call.what(),
              "it was cancelled before this was sent",
              "repeat it if you still want it"));
    }
    return telling(onward::send);
  }
}
