package dev.craftsh.sandbox.model;

import java.util.List;

/**
 * A revision that a person has to look at, or has turned down.
 *
 * @param channels where it goes once it is approved
 */
public record Held(boolean rejected, String why, List<String> channels) {
  public Held {
    channels = List.copyOf(channels);
  }
}
