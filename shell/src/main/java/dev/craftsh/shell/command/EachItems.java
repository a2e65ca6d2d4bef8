package dev.craftsh.shell.command;

import dev.craftsh.shell.bulk.Item;
import dev.craftsh.shell.bulk.Sheet;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.CellText;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the items that the words of {@code each} name. */
final class EachItems {
  private static final List<String> ENDINGS =
      List.of(".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".txt");
  private static final List<String> PATHS = List.of("/", "./", "../", "~/");

  private final Invocation call;
  private final Set<String> used;

  /** {@code used} are the columns that are wanted. */
  EachItems(Invocation call, Set<String> used) {
    this.call = call;
    this.used = used;
  }

  List<Item> of(List<String> words) {
    if (words.isEmpty()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot run each",
          "it does not say for what",
          "write names, a file, - for standard input, $(a command), or --failed FILE");
    }
    var items = new ArrayList<Item>();
    for (var word : words) {
      for (var item : ofWord(word)) {
        items.add(new Item(items.size() + 1, item.cells()));
      }
    }
    return items;
  }

  private List<Item> ofWord(String word) {
    if (word.equals("-")) {
      return ofInput();
    }
    if (Query.begins(word)) {
      return ofQuery(Query.line(word));
    }
    return isFile(word) ? ofFile(word) : names(word);
  }

  private static boolean isFile(String word) {
    return ENDINGS.stream().anyMatch(word::endsWith) || PATHS.stream().anyMatch(word::startsWith);
  }

  private static List<Item> names(String word) {
    var items = new ArrayList<Item>();
    for (var name : word.split(",", 0)) {
      if (!name.isBlank()) {
        items.add(Item.named(items.size() + 1, name.strip()));
      }
    }
    return items;
  }

  List<Item> ofFile(String name) {
    try {
      return Sheet.read(name, Files.readString(call.session().host().path(name)), used);
    } catch (IOException unreadable) {
      throw ShellException.usage(
          ErrorCodes.FILE,
          "Cannot read the rows of " + name,
          "it is missing, or no text file that can be read",
          "check its name; a bare name must not end like a file");
    }
  }

  private List<Item> ofInput() {
    var host = call.session().host();
    if (host.terminals().in()) {
      throw ShellException.usage(
          ErrorCodes.NOT_HERE,
          "Cannot read the rows of standard input",
          "that is this terminal",
          "name a file, or pipe the rows into craftsh");
    }
    try {
      var text = new String(host.in().readAllBytes(), StandardCharsets.UTF_8);
      return Sheet.read("standard input", text, used);
    } catch (IOException broken) {
      throw ShellException.failed(
          ErrorCodes.FILE,
          "Cannot read the rows of standard input",
          String.valueOf(broken.getMessage()),
          "check what feeds it");
    }
  }

  private List<Item> ofQuery(String line) {
    var result = call.lines().run(line);
    if (result instanceof Result.Rows<?> rows) {
      return rows(rows);
    }
    if (result instanceof Result.One<?> one) {
      return one(one);
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "Cannot take items from \"" + line + "\"",
        "it gives no rows",
        "use a command that gives rows, such as names");
  }

  private static <T> List<Item> rows(Result.Rows<T> rows) {
    var items = new ArrayList<Item>();
    for (var row : rows.items()) {
      items.add(new Item(items.size() + 1, cells(rows.view(), row)));
    }
    return items;
  }

  private static <T> List<Item> one(Result.One<T> one) {
    return List.of(new Item(1, cells(one.view(), one.item())));
  }

  private static <T> Map<String, String> cells(View<T> view, T row) {
    var cells = new LinkedHashMap<String, String>();
    for (var column : view.columns()) {
      if (!column.key().isEmpty()) {
        cells.put(column.key(), CellText.of(column.value().apply(row)));
      }
    }
    return cells;
  }
}
