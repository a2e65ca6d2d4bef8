package dev.craftsh.shell.command;

import dev.craftsh.shell.config.Configuration;
import dev.craftsh.shell.config.Key;
import dev.craftsh.shell.config.Origin;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.View;
import java.util.List;
import java.util.Locale;

/** What holds for each key, and who says so. */
final class ConfigView implements View<ConfigCommand.Row> {

  @Override
  public List<Column<ConfigCommand.Row>> columns() {
    return List.of(
        Column.<ConfigCommand.Row>of("key", row -> row.key().name()).saying("the name"),
        Column.<ConfigCommand.Row>of("value", row -> row.configuration().text(row.key()))
            .saying("what holds"),
        Column.<ConfigCommand.Row>of("origin", row -> origin(row))
            .among(Origin.class)
            .saying("who says so")
            .shownAs(row -> where(row.key(), row.configuration())),
        Column.<ConfigCommand.Row>of("default", row -> usual(row.key()))
            .saying("what holds when nobody says anything"),
        Column.<ConfigCommand.Row>of("values", row -> row.key().type().words())
            .saying("what may be chosen, in words")
            .holding(Column.Kind.LIST),
        Column.<ConfigCommand.Row>of("meaning", row -> row.key().summary()).saying("what it does"));
  }

  private static String origin(ConfigCommand.Row row) {
    return row.configuration().origin(row.key()).name().toLowerCase(Locale.ROOT);
  }

  /** Who says so, in words: the variable by its name. */
  static String where(Key<?> key, Configuration configuration) {
    return switch (configuration.origin(key)) {
      case DEFAULT -> "default";
      case FILE -> "file";
      case PROFILE -> "profile";
      case ENVIRONMENT -> "the variable " + variable(key, configuration);
      case FLAG -> "the option --" + key.name();
      case SESSION -> "this shell";
    };
  }

  private static String variable(Key<?> key, Configuration configuration) {
    for (var name : key.variables()) {
      if (configuration.host().environment().containsKey(name)) {
        return name;
      }
    }
    return Origin.ENVIRONMENT.name();
  }

  private static <T> String usual(Key<T> key) {
    return key.text(key.usual());
  }
}
