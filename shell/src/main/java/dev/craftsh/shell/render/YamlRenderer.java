package dev.craftsh.shell.render;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** What the JSON would be, as YAML. */
final class YamlRenderer implements Renderer {
  private final Appendable out;
  private final Yaml yaml;

  YamlRenderer(Appendable out) {
    this.out = out;
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(Integer.MAX_VALUE);
    yaml = new Yaml(options);
  }

  @Override
  public <T> void rows(View<T> view, Iterable<T> items) throws IOException {
    boolean any = false;
    // Sequences written one after the other are one sequence.
    for (var item : items) {
      any = true;
      out.append(yaml.dump(List.of(tree(view, item))));
    }
    if (!any) {
      out.append("[]\n");
    }
  }

  @Override
  public void values(Iterable<?> items) throws IOException {
    boolean any = false;
    for (var item : items) {
      any = true;
      var json = new StringBuilder();
      new JsonText(json).value(item);
      out.append(
          yaml.dump(Collections.singletonList(plain(JsonParser.parseString(json.toString())))));
    }
    if (!any) {
      out.append("[]\n");
    }
  }

  @Override
  public <T> void one(View<T> view, T item) throws IOException {
    out.append(yaml.dump(tree(view, item)));
  }

  @Override
  public void text(@Nullable Object value) throws IOException {
    var json = new StringBuilder();
    new JsonText(json).value(value);
    out.append(yaml.dump(plain(JsonParser.parseString(json.toString()))));
  }

  @Override
  public <T> void done(String sentence, View<T> view, T item) throws IOException {
    one(view, item);
  }

  private static <T> Object tree(View<T> view, T item) {
    var json = new StringBuilder();
    new JsonText(json).object(Audiences.machines(view), item);
    return map(JsonParser.parseString(json.toString()).getAsJsonObject());
  }

  private static Map<String, @Nullable Object> map(JsonObject json) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : json.entrySet()) {
      map.put(entry.getKey(), plain(entry.getValue()));
    }
    return map;
  }

  private static List<@Nullable Object> list(JsonArray json) {
    var list = new ArrayList<@Nullable Object>();
    for (var item : json) {
      list.add(plain(item));
    }
    return list;
  }

  private static @Nullable Object plain(JsonElement json) {
    if (json instanceof JsonObject object) {
      return map(object);
    }
    if (json instanceof JsonArray array) {
      return list(array);
    }
    return json instanceof JsonPrimitive primitive ? scalar(primitive) : null;
  }

  private static Object scalar(JsonPrimitive value) {
    if (value.isBoolean()) {
      return value.getAsBoolean();
    }
    if (!value.isNumber()) {
      return value.getAsString();
    }
    var digits = value.getAsString();
    boolean whole = digits.indexOf('.') < 0 && digits.indexOf('E') < 0 && digits.indexOf('e') < 0;
    return whole ? value.getAsBigInteger() : value.getAsBigDecimal();
  }
}
