package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failure;

/** A script cannot be read any further than this place. */
final class PlacedFailure extends Failed {
  private final transient Finding finding;

  PlacedFailure(SourcePlace place, Failure failure) {
    super(failure.at(place.toString()));
    finding = Finding.mistake(place, 0, failure);
  }

  Finding finding() {
    return finding;
  }
}
