package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The content of a package: a file that was uploaded, or a text in the place of one that never was.
 */
public record Blob(@Nullable Path file, String text, long size) {
  static Blob of(Path file, long size) {
    return new Blob(file, "", size);
  }

  static Blob of(String text) {
    return new Blob(null, text, text.getBytes(UTF_8).length);
  }
}
