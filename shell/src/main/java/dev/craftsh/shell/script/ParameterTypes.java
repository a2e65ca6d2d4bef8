package dev.craftsh.shell.script;

import java.util.List;
import java.util.Optional;

/** The types that parameters can have. */
final class ParameterTypes {
  /** The types that a head comment can name, in the order of the reference page. */
  static final List<ParameterType> NAMED =
      List.of(
          new NamedType("TEXT", "String", "any text"),
          new NamedType("NUMBER", "Integer", "a whole number"),
          new NamedType("DECIMAL", "java.math.BigDecimal", "a number"),
          new NamedType("YES|NO", "Boolean", "yes or no"),
          new NamedType("FILE", "java.nio.file.Path", "a file that exists"),
          new NamedType("FOLDER", "java.nio.file.Path", "a folder that exists"),
          new NamedType("PACKAGE", "String", "the name of a package"),
          new NamedType("REVISION", "Integer", "a number from 1"),
          new NamedType(
              "CHANNEL", "dev.craftsh.client.model.Channel", "a channel such as 2.0/edge"),
          new NamedType("DURATION", "java.time.Duration", "a duration such as 90s, 30m, 12h or 7d"),
          new NamedType("DATE", "java.time.LocalDate", "a date such as 2026-11-22"));

  private ParameterTypes() {}

  /** The type of that name, or the choice that it spells; empty when it is neither. */
  static Optional<ParameterType> of(String words) {
    for (var type : NAMED) {
      if (type.words().equals(words)) {
        return Optional.of(type);
      }
    }
    var choices = List.of(words.split("\\|", -1));
    boolean spelled = choices.size() > 1 && choices.stream().noneMatch(String::isBlank);
    return spelled ? Optional.of(new ChoiceType(words, choices)) : Optional.empty();
  }
}
