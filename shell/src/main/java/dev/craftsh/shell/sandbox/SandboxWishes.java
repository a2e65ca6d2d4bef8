package dev.craftsh.shell.sandbox;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How a sandbox should differ from the usual one.
 *
 * @param port 0: any that is free
 * @param world a word for what it holds at the start
 * @param reviews the how-many-th question about a review brings the verdict
 * @param largestUpload in MiB
 * @param allUploads together, in MiB
 */
public record SandboxWishes(
    int port,
    Optional<String> listen,
    Optional<Path> data,
    Optional<String> world,
    Optional<Path> seed,
    int reviews,
    Optional<Integer> largestUpload,
    Optional<Integer> allUploads,
    boolean control) {}
