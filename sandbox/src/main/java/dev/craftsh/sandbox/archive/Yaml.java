package dev.craftsh.sandbox.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One YAML document whose top level is a mapping; reads plain values only, aliases bounded. */
final class Yaml {
  private static final int MOST_ALIASES = 50;
  private static final int DEEPEST = 30;
  private final String where;
  private final Map<?, ?> values;

  private Yaml(String where, Map<?, ?> values) {
    this.where = where;
    this.values = values;
  }

  static Yaml parse(String where, String text) throws BrokenFile {
    LoaderOptions bounds = new LoaderOptions();
    bounds.setMaxAliasesForCollections(MOST_ALIASES);
    bounds.setNestingDepthLimit(DEEPEST);
    bounds.setAllowDuplicateKeys(false);
    try {
      Object top = new org.yaml.snakeyaml.Yaml(new SafeConstructor(bounds)).load(text);
      if (top instanceof Map<?, ?> values) {
        return new Yaml(where, values);
      }
    } catch (YAMLException malformed) {
      throw new BrokenFile(where + " is not valid YAML: " + malformed.getMessage());
    }
    throw new BrokenFile(where + " is not a YAML mapping");
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  @Nullable String text(String key) {
    return scalar(values.get(key));
  }

  String textOr(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  String required(String key) throws BrokenFile {
    String text = text(key);
    if (text == null || text.isBlank()) {
      throw new BrokenFile(where + " has no '" + key + "'");
    }
    return text;
  }

  /** A list of texts; also one text alone. */
  List<String> texts(String key) {
    Object value = values.get(key);
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object one : list) {
        String text = scalar(one);
        if (text != null) {
          texts.add(text);
        }
      }
      return texts;
    }
    String alone = scalar(value);
    if (alone != null) {
      texts.add(alone);
    }
    return texts;
  }

  /** The mappings in a list. */
  List<Yaml> list(String key) {
    List<Yaml> all = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      for (Object one : list) {
        if (one instanceof Map<?, ?> map) {
          all.add(new Yaml(where, map));
        }
      }
    }
    return all;
  }

  /** The mapping under a key; an empty one when there is none. */
  Yaml under(String key) {
    return new Yaml(where, values.get(key) instanceof Map<?, ?> map ? map : Map.of());
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Object key : values.keySet()) {
      keys.add(String.valueOf(key));
    }
    return keys;
  }

  private static @Nullable String scalar(@Nullable Object value) {
    return value == null || value instanceof Map || value instanceof List
        ? null
        : String.valueOf(value);
  }
}
