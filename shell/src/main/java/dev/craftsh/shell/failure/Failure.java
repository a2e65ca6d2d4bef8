package dev.craftsh.shell.failure;

import java.util.List;
import java.util.Optional;

/**
 * A failure ready to be shown.
 *
 * @param what happened, one line
 * @param why as far as known; may be empty
 * @param remedy what to do next; may be empty
 * @param details lines to show between what and why, such as the source with a caret
 * @param requestId what a support ticket should quote
 * @param cause what was thrown
 */
public record Failure(
    String code,
    String what,
    String why,
    String remedy,
    List<String> details,
    Optional<String> requestId,
    ExitStatus status,
    Throwable cause) {

  /** The same failure, {@code what} prefixed by the place that it happened at. */
  public Failure at(String place) {
    return new Failure(code, place + ": " + what, why, remedy, details, requestId, status, cause);
  }

  /** The same failure with other details. */
  public Failure withDetails(List<String> lines) {
    return new Failure(code, what, why, remedy, lines, requestId, status, cause);
  }
}
