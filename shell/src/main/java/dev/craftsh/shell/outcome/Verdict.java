package dev.craftsh.shell.outcome;

/** What the store shows of a change. */
public enum Verdict {
  APPLIED("applied"),
  NOT_APPLIED("not applied"),
  UNKNOWN("unknown");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
