package dev.craftsh.shell.render;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import dev.craftsh.client.model.Channel;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.ArrayItems;
import dev.craftsh.shell.result.Column;
import dev.craftsh.shell.result.Names;
import dev.craftsh.shell.result.Nesting;
import dev.craftsh.shell.result.RecordView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON: snake_case keys, ISO-8601 times, nothing invisible left unescaped. */
final class JsonText {
  private final StringBuilder text;
  private final Nesting nesting = new Nesting(Nesting.DEEPEST);

  JsonText(StringBuilder text) {
    this.text = text;
  }

  /** One object with these columns, on a single line. */
  <T> void object(List<Column<T>> columns, T item) {
    text.append('{');
    boolean first = true;
    for (var column : columns) {
      separate(first);
      first = false;
      string(column.key());
      text.append(": ");
      value(column.value().apply(item));
    }
    text.append('}');
  }

  void value(@Nullable Object value) {
    if (value != null && Nesting.hasParts(value) && !(value instanceof JsonElement)) {
      parts(value);
    } else if (value == null) {
      text.append("null");
    } else if (value instanceof Optional<?> optional) {
      value(optional.orElse(null));
    } else if (value instanceof OptionalInt number) {
      text.append(number.isPresent() ? String.valueOf(number.getAsInt()) : "null");
    } else if (value instanceof OptionalLong number) {
      text.append(number.isPresent() ? String.valueOf(number.getAsLong()) : "null");
    } else if (value instanceof Boolean || isPlainNumber(value)) {
      text.append(value);
    } else {
      scalar(value);
    }
  }

  private void parts(Object value) {
    if (value instanceof Channel) {
      string(value.toString());
      return;
    }
    if (!nesting.enter(value)) {
      throw ShellException.failed(
          ErrorCodes.VALUE,
          "Cannot write a value as JSON",
          "it contains itself, or is nested deeper than " + Nesting.DEEPEST + " levels",
          "write a part of it, or a record made from it");
    }
    try {
      if (value instanceof Map<?, ?> map) {
        map(map);
      } else if (value instanceof Record row) {
        object(RecordView.of(row).columns(), row);
      } else {
        array(value instanceof Iterable<?> items ? items : new ArrayItems(value));
      }
    } finally {
      nesting.leave();
    }
  }

  private static boolean isPlainNumber(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number);
    }
    return value instanceof Number && !(value instanceof Float);
  }

  private void scalar(Object value) {
    if (value instanceof JsonElement json) {
      raw(json.toString());
    } else if (value instanceof Enum<?> constant) {
      string(Names.ofConstant(constant));
    } else {
      string(String.valueOf(value));
    }
  }

  /** JSON that exists already: what is invisible can only stand inside its strings. */
  private void raw(String json) {
    for (int i = 0; i < json.length(); i++) {
      letter(json.charAt(i));
    }
  }

  /** The store's own JSON, over several lines for people. */
  static String indented(JsonElement json) {
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .serializeNulls()
        .create()
        .toJson(json);
  }

  private void map(Map<?, ?> map) {
    text.append('{');
    boolean first = true;
    for (var entry : map.entrySet()) {
      separate(first);
      first = false;
      string(String.valueOf(entry.getKey()));
      text.append(": ");
      value(entry.getValue());
    }
    text.append('}');
  }

  private void array(Iterable<?> items) {
    text.append('[');
    boolean first = true;
    for (var item : items) {
      separate(first);
      first = false;
      value(item);
    }
    text.append(']');
  }

  private void separate(boolean first) {
    if (!first) {
      text.append(", ");
    }
  }

  void string(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      switch (letter) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> letter(letter);
      }
    }
    text.append('"');
  }

  private void letter(char letter) {
    VisibleText.appendSafely(text, letter);
  }
}
