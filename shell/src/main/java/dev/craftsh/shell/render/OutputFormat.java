package dev.craftsh.shell.render;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;

/** The formats that {@code --output} knows. */
public enum OutputFormat {
  TABLE,
  JSON,
  TSV;

  /** The format of that name. */
  public static OutputFormat parse(String name) {
    return switch (name) {
      case "table" -> TABLE;
      case "json" -> JSON;
      case "tsv" -> TSV;
      default ->
          throw ShellException.usage(
              ErrorCodes.VALUE,
              "Cannot write \"" + name + "\"",
              "there is no such output format",
              "use one of: table, json, tsv");
    };
  }
}
