package dev.craftsh.shell.outcome;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What else is known.
 *
 * @param since by the store's clock; nothing older belongs to this run
 * @param done what this run is known to have done, the change in question left out
 * @param upload the file that the change announces, if this run has sent it
 */
public record Circumstances(Instant since, List<Sent> done, Optional<Path> upload) {}
