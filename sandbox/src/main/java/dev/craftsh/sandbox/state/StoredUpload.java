package dev.craftsh.sandbox.state;

import java.nio.file.Path;

/** A file that arrived and waits to be announced. */
public record StoredUpload(String id, Path file, long size) {}
