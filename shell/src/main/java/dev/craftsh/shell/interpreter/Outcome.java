package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.render.OutputFormat;
import dev.craftsh.shell.result.Result;
import java.util.Optional;

/**
 * What one unit gave.
 *
 * @param format the format that its own line asked for
 */
public record Outcome(Result result, Optional<OutputFormat> format) {

  static Outcome of(Result result) {
    return new Outcome(result, Optional.empty());
  }
}
