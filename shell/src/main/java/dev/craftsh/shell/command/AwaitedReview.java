package dev.craftsh.shell.command;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.StillProcessing;
import dev.craftsh.client.model.ReviewStatus;
import dev.craftsh.client.model.ReviewedRevision;
import dev.craftsh.shell.failure.ShellException;
import java.util.List;

/**
 * The review of an upload: waits for its end, and says how to go on when somebody leaves before.
 */
final class AwaitedReview {
  private final Invocation call;
  private final String subject;
  private final String statusUrl;
  private final String resumption;
  private String said = "";

  /**
   * @param subject what is reviewed
   * @param resumption the line that waits again
   */
  AwaitedReview(Invocation call, String subject, String statusUrl, String resumption) {
    this.call = call;
    this.subject = subject;
    this.statusUrl = statusUrl;
    this.resumption = resumption;
  }

  ReviewedRevision end() {
    var store = call.store();
    call.progress().phase("review: waiting for the store");
    call.session().lastWords(resumption + "\n");
    try {
      return store.awaitReview(statusUrl, store.reviewBound(), this::tell).get(0);
    } catch (Cancelled left) {
      throw ShellException.stoppedWaiting(
          "Stopped waiting for the review of " + subject,
          "the upload has arrived, and the store goes on reviewing it",
          resumption);
    } catch (StillProcessing unfinished) {
      throw ShellException.stillProcessing(
          unfinished.code().toString(), unfinished.what(), unfinished.why(), resumption);
    } finally {
      call.session().lastWords("");
    }
  }

  /** Each word of the store once: it is asked every few seconds. */
  private void tell(List<ReviewStatus> statuses) {
    for (var status : statuses) {
      var words = status.status().replace('_', ' ');
      if (!status.finished() && !words.equals(said)) {
        said = words;
        call.progress().phase("review: " + words);
      }
    }
  }

  /** The line, in quotes that this shell and others know, with the flags that still matter. */
  static String resumption(Invocation call, String statusUrl, String name) {
    var line = new StringBuilder("upload --resume '").append(statusUrl).append("' --name ");
    line.append(name);
    for (var flag : List.of("release", "resource", "progressive")) {
      for (var value : call.all(flag)) {
        line.append(" --").append(flag).append(' ').append(value);
      }
    }
    return line.toString();
  }
}
