package dev.craftsh.shell.script;

import dev.craftsh.shell.host.Host;
import java.util.Optional;

/** What a parameter accepts, and what it becomes in Java. */
sealed interface ParameterType permits ChoiceType, NamedType {
  /** Its name in the head comment. */
  String words();

  /** What to call a value that it accepts. */
  String meaning();

  /** The class that values have. */
  String boxed();

  /** The value that the text stands for; empty when it stands for none. */
  Optional<Object> read(String text, Host host);

  /** The type of the variable: a primitive one where there always is a value. */
  default String javaType(boolean always) {
    if (always && boxed().equals("Integer")) {
      return "int";
    }
    return always && boxed().equals("Boolean") ? "boolean" : boxed();
  }
}
