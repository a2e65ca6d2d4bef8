package dev.craftsh.client.model;

import dev.craftsh.client.error.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a revision is released: {@code [track/]risk[/branch]}, as in {@code 2.0/edge/fix-7}
 * (contract/behaviour.md §13).
 *
 * @param track the line of versions, {@code latest} unless another is named
 * @param risk how finished it is
 * @param branch a short-lived side road, empty for the channel itself
 */
public record Channel(String track, Risk risk, Optional<String> branch) {
  /** The track of a channel that names none. */
  public static final String DEFAULT_TRACK = "latest";

  /** Refuses parts that cannot be written and read again. */
  public Channel {
    if (!isPart(track) || branch.filter(part -> !isPart(part)).isPresent()) {
      throw InvalidInput.channel(text(track, risk, branch));
    }
  }

  /**
   * Reads a channel, short or full.
   *
   * @throws InvalidInput when the text is none
   */
  public static Channel parse(String text) {
    List<String> parts = split(text);
    int at = riskPosition(parts);
    Optional<Risk> risk = at < 0 ? Optional.empty() : Risk.named(parts.get(at));
    if (risk.isEmpty() || parts.contains("")) {
      throw InvalidInput.channel(text);
    }
    return new Channel(
        at == 0 ? DEFAULT_TRACK : parts.get(0),
        risk.get(),
        parts.size() > at + 1 ? Optional.of(parts.get(at + 1)) : Optional.empty());
  }

  private static int riskPosition(List<String> parts) {
    return switch (parts.size()) {
      case 1 -> 0;
      case 2 -> Risk.named(parts.get(0)).isPresent() ? 0 : 1;
      case 3 -> 1;
      default -> -1;
    };
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', from)) {
      parts.add(text.substring(from, slash));
      from = slash + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static boolean isPart(String text) {
    return !text.isEmpty() && text.indexOf('/') < 0;
  }

  /** The full name, with the track: {@code latest/edge}. */
  @Override
  public String toString() {
    return text(track, risk, branch);
  }

  private static String text(String track, Risk risk, Optional<String> branch) {
    return track + "/" + risk + branch.map(name -> "/" + name).orElse("");
  }
}
