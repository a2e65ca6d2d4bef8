package dev.craftsh.shell.script;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that one run of a script is given for its parameters. */
final class Parameters {
  private final String script;
  private final List<Parameter> declared;
  private final Host host;

  Parameters(String script, List<Parameter> declared, Host host) {
    this.script = script;
    this.declared = declared;
    this.host = host;
  }

  /** Reads {@code name=value} words; what is left out gets its default. */
  Map<String, Object> values(List<String> definitions) {
    var given = new HashMap<String, String>();
    for (var definition : definitions) {
      int equals = definition.indexOf('=');
      var name = equals < 0 ? definition : definition.substring(0, equals);
      find(name);
      if (equals < 0) {
        throw wrong("-D " + name + " has no value", "write -D " + name + "=VALUE");
      }
      if (given.put(name, definition.substring(equals + 1)) != null) {
        throw wrong("-D " + name + " is given twice", "give it once");
      }
    }
    var values = new HashMap<String, Object>();
    for (var parameter : declared) {
      var text = given.get(parameter.name());
      if (text == null && parameter.required()) {
        throw wrong("-D " + parameter.name() + " is missing", usage());
      }
      text = text == null ? parameter.byDefault().orElse(null) : text;
      if (text != null) {
        values.put(parameter.name(), value(parameter, text));
      }
    }
    return values;
  }

  private Object value(Parameter parameter, String text) {
    return parameter
        .type()
        .read(text, host)
        .orElseThrow(
            () ->
                wrong(
                    "-D " + parameter.name() + " is \"" + text + "\"",
                    "give it " + parameter.type().meaning()));
  }

  private Parameter find(String name) {
    var names = new ArrayList<String>();
    for (var parameter : declared) {
      names.add(parameter.name());
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    var nearest = Nearest.to(name, names);
    var hint = nearest.map(word -> "did you mean -D " + word + "? ").orElse("");
    throw wrong("it has no parameter \"" + name + "\"", hint + usage());
  }

  private String usage() {
    if (declared.isEmpty()) {
      return "a script declares parameters in its head comment";
    }
    var words = new StringBuilder("usage: craftsh " + script);
    for (var parameter : declared) {
      words.append(' ').append(parameter.usage());
    }
    return words + "; \"craftsh " + script + " --help\" explains them";
  }

  private ShellException wrong(String why, String remedy) {
    return ShellException.usage(ErrorCodes.PARAMETER, "Cannot run " + script, why, remedy);
  }
}
