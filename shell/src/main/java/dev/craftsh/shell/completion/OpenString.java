package dev.craftsh.shell.completion;

import java.util.List;
import java.util.Optional;

/**
 * The string literal of Java that a text ends inside of, and the calls around it.
 *
 * @param quote offset of its opening quote
 * @param calls the calls that are open there, the innermost first
 */
record OpenString(int quote, List<Call> calls) {

  /**
   * A call whose closing bracket is still to come.
   *
   * @param receiver the last name before the dot, with {@code ()} where that is a call itself;
   *     empty where there is no dot
   * @param arguments those so far, where they are a plain literal; the last is being typed
   */
  record Call(String receiver, String method, List<Optional<String>> arguments) {

    /** The index of the argument that is being typed. */
    int place() {
      return arguments.size() - 1;
    }
  }
}
