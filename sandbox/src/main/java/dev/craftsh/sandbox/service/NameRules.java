package dev.craftsh.sandbox.service;

import java.util.Set;

/** Which names a package can have (contract/store-api.md §5.2). */
final class NameRules {
  private static final int LONGEST = 40;
  private static final Set<String> RESERVED =
      Set.of(
          "canonical", "charm", "charmhub", "core", "juju", "snap", "snapcraft", "snapd", "ubuntu");

  private NameRules() {}

  static void check(String name) {
    if (!isWellFormed(name)) {
      throw new Refusal(
          Reason.NAME_INVALID,
          "The name '"
              + name
              + "' is not valid. It should only have ASCII lowercase letters, numbers, and hyphens,"
              + " and must have at least one letter. It may not start or end with a hyphen, have two"
              + " hyphens in a row, or be longer than "
              + LONGEST
              + " characters.");
    }
    if (RESERVED.contains(name)) {
      throw new Refusal(Reason.NAME_RESERVED, "The name '" + name + "' is reserved.");
    }
  }

  static boolean isWellFormed(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    boolean letter = false;
    char before = '-';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isLetter = c >= 'a' && c <= 'z';
      boolean isDigit = c >= '0' && c <= '9';
      if (!isLetter && !isDigit && (c != '-' || before == '-')) {
        return false;
      }
      letter |= isLetter;
      before = c;
    }
    return letter && before != '-';
  }
}
