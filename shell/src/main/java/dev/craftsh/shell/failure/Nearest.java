package dev.craftsh.shell.failure;

import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody probably meant. */
public final class Nearest {

  private static final int LETTER = 10;

  /** Fingers that are too quick are likelier than a wrong letter. */
  private static final int SWAP = 9;

  private Nearest() {}

  /** The known word with the fewest differing letters, if few enough for its length. */
  public static Optional<String> to(String typed, Iterable<String> known) {
    var wanted = typed.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, wanted.length() / 3) * LETTER;
    String best = null;
    int least = limit + 1;
    for (var word : known) {
      int distance = distance(wanted, word);
      if (distance < least) {
        least = distance;
        best = word;
      }
    }
    return best != null ? Optional.of(best) : startingWith(wanted, known);
  }

  private static Optional<String> startingWith(String typed, Iterable<String> known) {
    for (var word : known) {
      if (typed.length() >= 3 && word.startsWith(typed)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }

  /** Insertions, deletions, replacements, and swaps of neighbours. */
  private static int distance(String left, String right) {
    var cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? (i + j) * LETTER : step(cost, left, right, i, j);
      }
    }
    return cost[left.length()][right.length()];
  }

  private static int step(int[][] cost, String left, String right, int i, int j) {
    boolean same = left.charAt(i - 1) == right.charAt(j - 1);
    int least = cost[i - 1][j - 1] + (same ? 0 : LETTER);
    least = Math.min(least, Math.min(cost[i - 1][j], cost[i][j - 1]) + LETTER);
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + SWAP) : least;
  }
}
