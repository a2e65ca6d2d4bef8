package dev.craftsh.shell.bulk;

import java.util.ArrayList;
import java.util.List;

/** Takes CSV and TSV apart; lines without anything are left out. */
final class SeparatedText {
  private final String text;
  private final List<List<String>> lines = new ArrayList<>();
  private List<String> line = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int at;

  private SeparatedText(String text) {
    this.text = text;
  }

  /** As RFC 4180 says; lines may end in any way. */
  static List<List<String>> commas(String text) {
    return new SeparatedText(text).read();
  }

  /** As the shell writes TSV: {@code \\ \t \n \r} stand for what they name. */
  static List<List<String>> tabs(String text) {
    var lines = new ArrayList<List<String>>();
    text.lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              var cells = new ArrayList<String>();
              for (var cell : line.split("\t", -1)) {
                cells.add(unescaped(cell));
              }
              lines.add(cells);
            });
    return lines;
  }

  private static String unescaped(String cell) {
    if (cell.indexOf('\\') < 0) {
      return cell;
    }
    var plain = new StringBuilder();
    for (int at = 0; at < cell.length(); at++) {
      char letter = cell.charAt(at);
      if (letter != '\\' || at + 1 == cell.length()) {
        plain.append(letter);
        continue;
      }
      char next = cell.charAt(++at);
      switch (next) {
        case 't' -> plain.append('\t');
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case '\\' -> plain.append('\\');
        default -> plain.append('\\').append(next);
      }
    }
    return plain.toString();
  }

  private List<List<String>> read() {
    while (at < text.length()) {
      char letter = text.charAt(at++);
      switch (letter) {
        case '"' -> quote();
        case ',' -> endCell();
        case '\r' -> {
          if (at == text.length() || text.charAt(at) != '\n') {
            endLine();
          }
        }
        case '\n' -> endLine();
        default -> cell.append(letter);
      }
    }
    endLine();
    return lines;
  }

  /** Quotes count at the beginning of a cell only. */
  private void quote() {
    if (!cell.isEmpty()) {
      cell.append('"');
      return;
    }
    while (at < text.length()) {
      char letter = text.charAt(at++);
      if (letter != '"') {
        cell.append(letter);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return;
      }
    }
  }

  private void endCell() {
    line.add(cell.toString());
    cell.setLength(0);
  }

  private void endLine() {
    endCell();
    if (line.size() > 1 || !line.get(0).isBlank()) {
      lines.add(line);
    }
    line = new ArrayList<>();
  }
}
