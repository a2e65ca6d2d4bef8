package dev.craftsh.client.observe;

/**
 * Hears how far an upload is: at the start, at most every 100 ms, and once more at the end with
 * both numbers equal. Called on the thread that uploads, so a slow one slows the upload, and one
 * that throws ends it: the exception reaches whoever uploads as it is.
 */
@FunctionalInterface
public interface UploadProgress {
  /** Nobody listens. */
  UploadProgress NONE = (sent, total) -> {};

  /**
   * Some of the file is on its way.
   *
   * @param sentBytes bytes of the file handed to the network so far
   * @param totalBytes bytes of the file
   */
  void sent(long sentBytes, long totalBytes);
}
