package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.destination.Destination;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.result.Result;
import java.util.Optional;

/**
 * What one unit gave.
 *
 * @param look how its own line asked to see it
 * @param destination where its own line sent it; empty for standard output
 * @param ofJava whether showing it may call code of values that Java gave
 */
public record Outcome(Result result, Look look, Optional<Destination> destination, boolean ofJava) {

  static Outcome of(Result result) {
    return of(result, Look.USUAL);
  }

  static Outcome of(Result result, Look look) {
    return new Outcome(result, look, Optional.empty(), false);
  }

  /** What Java gave. */
  static Outcome ofJava(Result result, Look look) {
    return new Outcome(result, look, Optional.empty(), true);
  }
}
