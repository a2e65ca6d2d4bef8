package dev.craftsh.client.model;

import java.util.Optional;

/**
 * How far a progressive release has got.
 *
 * @param percentage the share of machines that are to have it; empty when the release is not
 *     progressive
 * @param currentPercentage the share that have it
 * @param paused whether it stands still
 */
public record Progressive(
    Optional<Double> percentage, Optional<Double> currentPercentage, boolean paused) {
  /** A release to all machines at once. */
  public static final Progressive NONE = new Progressive(Optional.empty(), Optional.empty(), false);
}
