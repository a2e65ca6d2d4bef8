package dev.craftsh.sandbox.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The store says no. Carries no stack trace: it is an answer, not an accident. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Map<String, List<String>> details = new LinkedHashMap<>();
  private final transient Map<String, String> conflicts = new LinkedHashMap<>();

  public Refusal(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  /** The same refusal, with something that some answers show beside the error list. */
  public Refusal with(String key, List<String> values) {
    details.put(key, List.copyOf(values));
    return this;
  }

  /** The same refusal, one entry for each field, with the value that the store holds. */
  Refusal conflicting(Map<String, String> current) {
    conflicts.putAll(current);
    return this;
  }

  /** By field; empty for most refusals. */
  public Map<String, String> conflicts() {
    return conflicts;
  }

  public Reason reason() {
    return reason;
  }

  public String text() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  public Map<String, List<String>> details() {
    return details;
  }
}
