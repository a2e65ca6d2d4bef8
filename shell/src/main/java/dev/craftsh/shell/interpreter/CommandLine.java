package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.destination.Destination;
import java.util.List;
import java.util.Optional;

/**
 * A command line taken apart.
 *
 * @param destination what {@code >}, {@code >>} or {@code |} at its end say
 * @param inBackground whether it ends in {@code &}
 */
public record CommandLine(
    List<String> words, Optional<Destination> destination, boolean inBackground) {

  public CommandLine {
    words = List.copyOf(words);
  }

  CommandLine asJob() {
    return new CommandLine(words, destination, true);
  }
}
