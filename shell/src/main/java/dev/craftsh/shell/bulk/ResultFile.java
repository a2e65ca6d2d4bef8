package dev.craftsh.shell.bulk;

import com.google.gson.JsonObject;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of each item, beside its own cells: JSON lines where the file's name ends so, else
 * CSV. Always complete: it is replaced as a whole.
 */
public final class ResultFile {
  private static final String ROW = "row";
  private static final String OUTCOME = "outcome";
  private static final List<String> OWN =
      List.of(ROW, OUTCOME, "exit_status", "error_code", "error_message", "request_id");

  private final Path path;
  private final boolean json;

  /** Refuses a place where nothing can be written, before anything is done. */
  public ResultFile(Path path) {
    this.path = path;
    var name = path.toString();
    json = name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
    var folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isWritable(folder) || Files.isDirectory(path)) {
      throw unwritable(path, "its folder is missing or cannot be written to");
    }
  }

  /** Replaces what it says. */
  public void write(List<Row> rows) {
    var text = json ? lines(rows) : table(rows);
    try {
      var beside = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(beside, text);
      Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw unwritable(path, String.valueOf(failure.getMessage()));
    }
  }

  /** The items of an earlier result file that nothing was done for, as they were then. */
  public static List<Item> toRepeat(List<Item> rows, boolean unknownToo) {
    var items = new ArrayList<Item>();
    for (var row : rows) {
      if (!row.has(OUTCOME)) {
        throw ShellException.usage(
            ErrorCodes.VALUE,
            "Cannot repeat the failed rows",
            "the file has no column \"" + OUTCOME + "\", so each --results did not write it",
            "name a file that was given to --results");
      }
      var outcome = row.cell(OUTCOME);
      if (Standing.isToRepeat(outcome) || (unknownToo && outcome.equals(Standing.UNKNOWN.word()))) {
        items.add(original(row));
      }
    }
    return items;
  }

  private static Item original(Item row) {
    var cells = new LinkedHashMap<>(row.cells());
    cells.keySet().removeAll(OWN);
    return new Item(number(row), cells);
  }

  private static int number(Item row) {
    try {
      return row.has(ROW) ? Integer.parseInt(row.cell(ROW)) : row.number();
    } catch (NumberFormatException edited) {
      return row.number();
    }
  }

  private static Map<String, String> cells(Row row) {
    var cells = new LinkedHashMap<String, String>();
    cells.put(ROW, String.valueOf(row.item().number()));
    cells.putAll(row.item().cells());
    var status = row.failure().map(Failure::status).orElse(row.standing().status());
    cells.put(OUTCOME, row.standing().word());
    cells.put("exit_status", String.valueOf(status.code()));
    cells.put("error_code", row.failure().map(Failure::code).orElse(""));
    cells.put("error_message", row.failure().map(ResultFile::message).orElse(""));
    cells.put("request_id", row.failure().flatMap(Failure::requestId).orElse(""));
    return cells;
  }

  static String message(Failure failure) {
    return failure.why().isEmpty() ? failure.what() : failure.what() + ": " + failure.why();
  }

  private static String lines(List<Row> rows) {
    var text = new StringBuilder();
    for (var row : rows) {
      var object = new JsonObject();
      cells(row).forEach(object::addProperty);
      text.append(object).append('\n');
    }
    return text.toString();
  }

  private static String table(List<Row> rows) {
    Set<String> keys = new LinkedHashSet<>();
    for (var row : rows) {
      keys.addAll(cells(row).keySet());
    }
    // Last, also where a later item has cells that the first one lacks.
    keys.removeAll(OWN.subList(1, OWN.size()));
    keys.addAll(OWN);
    var text = new StringBuilder();
    line(keys, text);
    for (var row : rows) {
      var cells = cells(row);
      var values = new ArrayList<String>();
      keys.forEach(key -> values.add(cells.getOrDefault(key, "")));
      line(values, text);
    }
    return text.toString();
  }

  private static void line(Iterable<String> values, StringBuilder text) {
    var mark = "";
    for (var value : values) {
      text.append(mark).append(quoted(value));
      mark = ",";
    }
    text.append('\n');
  }

  private static String quoted(String value) {
    boolean plain = true;
    for (int at = 0; at < value.length(); at++) {
      plain &= ",\"\n\r".indexOf(value.charAt(at)) < 0;
    }
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private static ShellException unwritable(Path path, String why) {
    return ShellException.failed(
        ErrorCodes.FILE, "Cannot write the results to " + path, why, "name another file");
  }
}
