package dev.craftsh.client.error;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A local file is missing, unreadable, not a file, or changed while it was read. */
public final class FileProblem extends StoreException {
  private static final long serialVersionUID = 1L;

  /** Fails with this to say. */
  public FileProblem(Problem problem) {
    super(problem);
  }

  /** The file cannot be read. */
  public static FileProblem unreadable(Path file, String why, @Nullable Throwable cause) {
    return new FileProblem(
        Problem.of(
                ErrorCode.FILE_PROBLEM,
                "Cannot read " + file,
                why,
                "check the name and the permissions of the file")
            .causedBy(cause));
  }

  /** The file was changed, replaced or deleted while it was sent. */
  public static FileProblem changed(Path file, String why) {
    return new FileProblem(
        Problem.of(
            ErrorCode.FILE_PROBLEM,
            "Cannot upload " + file,
            why,
            "wait until nothing writes to the file any more, then upload it again"));
  }
}
