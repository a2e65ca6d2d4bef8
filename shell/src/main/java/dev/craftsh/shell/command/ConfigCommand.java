package dev.craftsh.shell.command;

import dev.craftsh.shell.config.Choices;
import dev.craftsh.shell.config.ConfigWriter;
import dev.craftsh.shell.config.Configuration;
import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.config.Origin;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Result;
import java.util.ArrayList;
import java.util.List;

/** Shows and keeps what options would have to say each time. */
final class ConfigCommand implements Command {
  private static final ConfigView COLUMNS = new ConfigView();
  private static final CommandSpec SPEC =
      CommandSpec.named("config")
          .summary("Show what was chosen and where, or choose for all shells to come")
          .optional("action", Slot.CONFIG_ACTION)
          .optional("key", Slot.CONFIG_KEY)
          .any("value", Slot.CONFIG_VALUE)
          .gives(COLUMNS)
          .example("config")
          .example("config get output -o json")
          .example("config set color never")
          .example("config reset color")
          .build();

  /** A key and what holds. */
  record Row(Key<?> key, Configuration configuration) {}

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    var configuration = call.session().settings().configuration();
    var action = call.optional("action").orElse("list");
    if (action.equals("list") && call.optional("key").isEmpty()) {
      return Result.rows(COLUMNS, rows(configuration));
    }
    if (!Slot.CONFIG_ACTION.choices().contains(action) || call.optional("key").isEmpty()) {
      throw usage("usage: config [list], config get KEY, config set KEY VALUE, config reset KEY");
    }
    var name = call.one("key");
    if (action.equals("reset") && Keys.kept(name) == null) {
      new ConfigWriter(configuration).reset(name);
      return Result.nothing();
    }
    var key = key(name);
    var words = String.join(" ", call.all("value"));
    return switch (action) {
      case "set" -> set(key, words, configuration);
      case "reset" -> reset(key, configuration);
      default -> Result.one(COLUMNS, new Row(key, configuration));
    };
  }

  private static List<Row> rows(Configuration configuration) {
    var rows = new ArrayList<Row>();
    for (var key : Keys.all()) {
      if (key.kept()) {
        rows.add(new Row(key, configuration));
      }
    }
    return rows;
  }

  private static <T> Result set(Key<T> key, String words, Configuration configuration) {
    if (words.isEmpty()) {
      throw usage("usage: config set " + key.name() + " VALUE");
    }
    var value = Choices.parse(key, words, "Cannot set " + key.name());
    new ConfigWriter(configuration).set(key, value);
    return done(key, configuration);
  }

  private static Result reset(Key<?> key, Configuration configuration) {
    new ConfigWriter(configuration).reset(key.name());
    return done(key, configuration);
  }

  private static Result done(Key<?> key, Configuration configuration) {
    var words = key.name() + " is " + configuration.text(key) + " here" + from(key, configuration);
    return Result.done(words, COLUMNS, new Row(key, configuration));
  }

  /** Whether the file decides in this shell at all, and from when on. */
  private static String from(Key<?> key, Configuration configuration) {
    var origin = configuration.origin(key);
    if (origin.compareTo(Origin.FILE) > 0) {
      return ": " + ConfigView.where(key, configuration) + " decides; the file counts without it.";
    }
    return key.effect() == Key.Effect.AT_ONCE ? "." : " from the next start on.";
  }

  private static Key<?> key(String name) {
    var key = Keys.kept(name);
    if (key != null) {
      return key;
    }
    var names = new ArrayList<String>();
    for (var known : Keys.all()) {
      if (known.kept()) {
        names.add(known.name());
      }
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot run config",
        "there is no key \"" + name + "\"",
        Nearest.to(name, names).map(word -> "did you mean " + word + "? ").orElse("")
            + "\"config\" lists them");
  }

  private static ShellException usage(String remedy) {
    return ShellException.usage(
        ErrorCodes.ARGUMENTS, "Cannot run config", "a word is missing, or one is unknown", remedy);
  }
}
