package dev.craftsh.sandbox.service;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What can be downloaded: a file that was uploaded, or a text in the place of one that never was;
 * {@code size} is in bytes.
 */
public record Blob(@Nullable Path file, String text, long size) {}
