package dev.craftsh.sandbox.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * What can be downloaded of an accepted file.
 *
 * @param uploadId the upload that it came with; null: it never was a file, and the text stands for
 *     it
 * @param size in bytes
 */
public record Content(@Nullable String uploadId, String text, long size, String sha256) {
  public static Content ofUpload(String uploadId, long size, String sha256) {
    return new Content(uploadId, "", size, sha256);
  }

  public static Content ofText(String text, String sha256) {
    return new Content(null, text, text.getBytes(UTF_8).length, sha256);
  }
}
