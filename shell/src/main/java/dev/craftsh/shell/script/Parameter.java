package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.interpreter.Reading;
import dev.craftsh.shell.interpreter.Unit;
import java.util.Optional;

/**
 * A value that a script asks for with {@code -D}.
 *
 * @param byDefault the text of its value when none is given
 * @param required whether one must be given
 * @param place where it is declared
 */
record Parameter(
    String name,
    ParameterType type,
    Optional<String> byDefault,
    boolean required,
    SourcePlace place) {

  /** The variable that the script finds in scope. */
  Unit declaration() {
    var java = type.javaType(required || byDefault.isPresent());
    var source = "%s %s = parameter(\"%s\", %s.class);".formatted(java, name, name, type.boxed());
    return new Unit(Reading.JAVA, source, place.line(), place.column(), false);
  }

  /** As a usage line shows it. */
  String usage() {
    var words = "-D " + name + "=" + type.words();
    return required ? words : "[" + words + "]";
  }
}
