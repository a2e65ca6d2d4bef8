package dev.craftsh.sandbox.fault;

import java.time.Duration;

/**
 * Trouble that is wanted, and for which requests.
 *
 * <pre>{@code
 * sandbox.failNext(Fault.of(Trouble.DROP_AFTER).on("POST", "/releases").times(2));
 * }</pre>
 *
 * @param method only requests of this method; empty: any
 * @param path only requests whose path contains this; empty: any
 * @param times how many requests; each takes one
 * @param status of {@link Trouble#STATUS} and {@link Trouble#HTML}
 * @param code of the error list
 * @param message of the error list
 * @param delay before the answer, or between two bytes of a drip
 */
public record Fault(
    Trouble trouble,
    String method,
    String path,
    int times,
    int status,
    String code,
    String message,
    Duration delay) {
  private static final Duration SHORT = Duration.ofMillis(100);

  /** For the next request, whatever it is. */
  public static Fault of(Trouble trouble) {
    int status = trouble == Trouble.HTML ? 502 : 503;
    return new Fault(
        trouble, "", "", 1, status, "service-unavailable", "Somebody wants this to fail.", SHORT);
  }

  public Fault on(String newMethod, String newPath) {
    return new Fault(trouble, newMethod, newPath, times, status, code, message, delay);
  }

  public Fault times(int newTimes) {
    return new Fault(trouble, method, path, newTimes, status, code, message, delay);
  }

  public Fault status(int newStatus) {
    return new Fault(trouble, method, path, times, newStatus, code, message, delay);
  }

  public Fault saying(String newCode, String newMessage) {
    return new Fault(trouble, method, path, times, status, newCode, newMessage, delay);
  }

  public Fault delay(Duration newDelay) {
    return new Fault(trouble, method, path, times, status, code, message, newDelay);
  }

  boolean hits(String askedMethod, String askedPath) {
    return (method.isEmpty() || method.equals(askedMethod)) && askedPath.contains(path);
  }
}
