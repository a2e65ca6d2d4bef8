package dev.craftsh.sandbox.service;

/** An upload whose file is gone. */
final class LostSubmission implements Submission {
  @Override
  public Finding examine() {
    return Finding.unfit("review-error", "The file is gone.");
  }

  @Override
  public Outcome accept(Finding finding) {
    throw new IllegalStateException("a file that is gone is never fit");
  }
}
