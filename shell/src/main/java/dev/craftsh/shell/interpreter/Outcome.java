package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.result.Result;

/**
 * What one unit gave.
 *
 * @param look how its own line asked to see it
 */
public record Outcome(Result result, Look look) {

  static Outcome of(Result result) {
    return new Outcome(result, Look.USUAL);
  }
}
