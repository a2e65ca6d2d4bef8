package dev.craftsh.shell.result;

import java.util.Locale;

/** How names of Java become names that people and machines read. */
public final class Names {

  private Names() {}

  /** {@code createdAt} is {@code created_at}. */
  public static String snakeCase(String name) {
    var snake = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (Character.isUpperCase(letter)) {
        snake.append(i == 0 ? "" : "_").append(Character.toLowerCase(letter));
      } else {
        snake.append(letter);
      }
    }
    return snake.toString();
  }

  /** The constant in its own words if it has any, else in lower case. */
  public static String ofConstant(Enum<?> constant) {
    var words = constant.toString();
    return words.equals(constant.name())
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : words;
  }
}
