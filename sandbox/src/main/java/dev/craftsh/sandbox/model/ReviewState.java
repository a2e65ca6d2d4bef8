package dev.craftsh.sandbox.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the review of one upload is. */
public record ReviewState(
    String uploadId, Verdict verdict, @Nullable Integer revision, List<Problem> problems) {
  /** The words are those of contract/store-api.md §4; the last two end the review. */
  public enum Verdict {
    NEW("new"),
    PENDING("pending"),
    /** A person has to decide; the revision has its number already. */
    MANUAL("pending"),
    APPROVED("approved"),
    REJECTED("rejected");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  public ReviewState {
    problems = List.copyOf(problems);
  }

  public boolean decided() {
    return verdict == Verdict.APPROVED || verdict == Verdict.REJECTED;
  }
}
