package dev.craftsh.shell.result;

import java.util.Optional;

/**
 * How far a progressive release has got, as a bar.
 *
 * @param target the share in percent that is to have it
 * @param current the share that has it; empty where the store does not say
 */
public record Advance(double target, Optional<Double> current, boolean paused) implements Drawing {
  private static final int LENGTH = 10;

  @Override
  public String unicode() {
    return "→ " + numbers() + "  " + bar("█", "▒", "░");
  }

  @Override
  public String ascii() {
    return "-> " + numbers() + "  [" + bar("#", "+", ".") + "]";
  }

  @Override
  public String words() {
    var to = "progressing to " + whole(target) + " percent";
    var now = current.map(share -> ", now " + whole(share)).orElse("");
    return to + now + (paused ? ", paused" : "");
  }

  private String numbers() {
    var from = current.map(share -> whole(share) + "/").orElse("");
    return from + whole(target) + " %" + (paused ? " paused" : "");
  }

  private String bar(String reached, String wanted, String rest) {
    int to = length(target);
    int from = Math.min(to, current.map(Advance::length).orElse(0));
    return reached.repeat(from) + wanted.repeat(to - from) + rest.repeat(LENGTH - to);
  }

  private static int length(double share) {
    return (int) Math.max(0, Math.min(LENGTH, Math.round(share * LENGTH / 100)));
  }

  private static String whole(double share) {
    return share == Math.rint(share)
        ? String.valueOf((long) share)
        : String.valueOf(Math.round(share * 10) / 10.0);
  }
}
