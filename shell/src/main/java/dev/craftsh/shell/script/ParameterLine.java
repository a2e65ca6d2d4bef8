package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/**
 * A line of a head comment that declares a parameter: {@code -D name=TYPE what it is}, at its end
 * {@code [default: VALUE]} or {@code [optional]}.
 */
final class ParameterLine {
  private static final String DEFAULT = "[default:";
  private static final String OPTIONAL = "[optional]";

  private ParameterLine() {}

  static Parameter read(String line, SourcePlace place) {
    var rest = line.substring("-D ".length()).strip();
    int end = 0;
    while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
      end++;
    }
    var word = rest.substring(0, end);
    int equals = word.indexOf('=');
    var name = equals < 0 ? word : word.substring(0, equals);
    if (!isVariable(name)) {
      throw wrong(place, "\"" + name + "\" cannot be the name of a variable");
    }
    var words = equals < 0 ? "TEXT" : word.substring(equals + 1);
    var type = ParameterTypes.of(words);
    if (type.isEmpty()) {
      throw wrong(place, "there is no type " + words);
    }
    var byDefault = byDefault(rest);
    boolean required = byDefault.isEmpty() && !rest.endsWith(OPTIONAL);
    return new Parameter(name, type.get(), byDefault, required, place);
  }

  private static boolean isVariable(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.charAt(0))
        && name.chars().allMatch(Character::isJavaIdentifierPart)
        && !isKeyword(name);
  }

  private static boolean isKeyword(String name) {
    return SourceVersion.isKeyword(name);
  }

  private static Optional<String> byDefault(String rest) {
    int at = rest.lastIndexOf(DEFAULT);
    if (at < 0 || !rest.endsWith("]")) {
      return Optional.empty();
    }
    return Optional.of(rest.substring(at + DEFAULT.length(), rest.length() - 1).strip());
  }

  private static PlacedFailure wrong(SourcePlace place, String why) {
    var failure =
        ShellException.usage(
            ErrorCodes.PARAMETER,
            "Cannot read this parameter",
            why,
            "write for example: -D channel=CHANNEL  where to release  [default: edge]");
    return new PlacedFailure(place, Failures.of(failure));
  }
}
