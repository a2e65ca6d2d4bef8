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
 * @param place in a script, as {@code file:line:column}; empty elsewhere
 * @param resume what {@code --resume} takes to go on; empty where nothing can be resumed
 */
public record Failure(
    String code,
    String what,
    String why,
    String remedy,
    List<String> details,
    Optional<String> requestId,
    ExitStatus status,
    Throwable cause,
    String place,
    String resume) {

  /** A failure at no place in particular. */
  public Failure(
      String code,
      String what,
      String why,
      String remedy,
      List<String> details,
      Optional<String> requestId,
      ExitStatus status,
      Throwable cause) {
    this(code, what, why, remedy, details, requestId, status, cause, "", "");
  }

  /** The same failure with the place that it happened at. */
  public Failure at(String there) {
    return new Failure(code, what, why, remedy, details, requestId, status, cause, there, resume);
  }

  /** The same failure of a run that can be resumed. */
  public Failure resumable(String run) {
    return new Failure(code, what, why, remedy, details, requestId, status, cause, place, run);
  }

  /** What happened, and before it where. */
  public String placed() {
    return place.isEmpty() ? what : place + ": " + what;
  }

  /** The same failure with other words about what to do. */
  public Failure withRemedy(String words) {
    return new Failure(code, what, why, words, details, requestId, status, cause, place, resume);
  }

  /** The same failure with other details. */
  public Failure withDetails(List<String> lines) {
    return new Failure(code, what, why, remedy, lines, requestId, status, cause, place, resume);
  }
}
