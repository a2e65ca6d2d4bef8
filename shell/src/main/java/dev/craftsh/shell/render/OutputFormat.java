package dev.craftsh.shell.render;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Nearest;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that {@code --output} knows. */
public enum OutputFormat {
  TABLE,
  JSON,
  NDJSON,
  CSV,
  TSV,
  YAML,
  MARKDOWN,
  VERTICAL;

  /** The format of that name. */
  public static OutputFormat parse(String name) {
    for (var format : values()) {
      if (format.word().equals(name)) {
        return format;
      }
    }
    var nearest = Nearest.to(name, words());
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot write \"" + name + "\"",
        "there is no such output format",
        nearest.map(word -> "did you mean " + word + "? ").orElse("")
            + "use one of: "
            + String.join(", ", words()));
  }

  /** The format that a file of that name is expected to have; empty when its name does not say. */
  public static Optional<OutputFormat> ofFile(String name) {
    int dot = name.lastIndexOf('.');
    return switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
      case "json" -> Optional.of(JSON);
      case "ndjson", "jsonl" -> Optional.of(NDJSON);
      case "csv" -> Optional.of(CSV);
      case "tsv" -> Optional.of(TSV);
      case "yaml", "yml" -> Optional.of(YAML);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "txt" -> Optional.of(TABLE);
      default -> Optional.empty();
    };
  }

  /** Whether the first line says what the columns are called. */
  public boolean beginsWithKeys() {
    return this == CSV || this == TSV;
  }

  /** Whether it is made for eyes, and fits the screen. */
  public boolean isForPeople() {
    return this == TABLE || this == VERTICAL;
  }

  /** The name that {@code --output} takes. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names, in order. */
  public static List<String> words() {
    var words = new ArrayList<String>();
    for (var format : values()) {
      words.add(format.word());
    }
    return words;
  }
}
