package dev.craftsh.shell.permission;

import dev.craftsh.client.auth.StatedLimits;
import java.util.List;
import java.util.Optional;

/**
 * What of a login's own words is certain enough to refuse something by. Whoever reads limits
 * without asking the store may meet words that mean more than is known here; the store judges those
 * then.
 */
public final class Certain {
  private static final int ID_LENGTH = 32;

  private final Held said;
  private final SeenNames names;

  private Certain(Held said, SeenNames names) {
    this.said = said;
    this.names = names;
  }

  /** What credentials say of themselves. */
  public static Certain of(StatedLimits limits, SeenNames names) {
    return new Certain(new Held(limits.permissions(), limits.packages(), limits.channels()), names);
  }

  /** What the store has said of them. */
  public static Certain of(Held told, SeenNames names) {
    return new Certain(told, names);
  }

  /**
   * Refuses what is certainly not permitted.
   *
   * @param what what cannot be done then
   * @throws dev.craftsh.client.error.Forbidden with the login that would do
   */
  public void require(String what, Need need) {
    var held =
        new Held(
            said.permissions().filter(Certain::areKnown),
            said.packages().filter(packages -> areComparable(packages, need)),
            said.channels().filter(channels -> !channels.isEmpty()));
    var lack = held.lack(need, name -> names.idOf(name).orElse(name));
    if (lack.isPresent()) {
      throw said.refusal(what, lack.get(), need);
    }
  }

  private static boolean areKnown(List<String> permissions) {
    return !permissions.isEmpty() && permissions.stream().allMatch(Right::isKnown);
  }

  private boolean areComparable(List<String> packages, Need need) {
    Optional<String> name = need.name();
    if (packages.isEmpty() || name.isEmpty() || isId(name.get())) {
      return false;
    }
    return packages.stream().noneMatch(Certain::isId) || names.idOf(name.get()).isPresent();
  }

  /** Names are in lower case. */
  private static boolean isId(String word) {
    return word.length() == ID_LENGTH && word.chars().allMatch(Character::isLetterOrDigit);
  }
}
