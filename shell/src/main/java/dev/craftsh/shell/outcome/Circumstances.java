package dev.craftsh.shell.outcome;

import java.time.Instant;
import java.util.List;

/**
 * What else is known.
 *
 * @param since by the store's clock; nothing older belongs to this run
 * @param done what this run is known to have done, the change in question left out
 */
public record Circumstances(Instant since, List<Sent> done) {}
