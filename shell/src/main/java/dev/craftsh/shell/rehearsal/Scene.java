package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.permission.StorePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One withheld request, with everything that is needed to imagine what would become of it. */
final class Scene {
  private final StorePath path;
  private final JsonElement body;
  private final StoreClient store;
  private final Imagination imagination;
  private final Instant now;
  private final int step;
  private final List<Row> rows = new ArrayList<>();
  private boolean unimaginable;

  /** One thing that would change. */
  record Row(
      String action,
      String name,
      String target,
      String platform,
      Optional<String> before,
      Optional<String> after,
      boolean changes) {}

  Scene(
      StorePath path,
      JsonElement body,
      StoreClient store,
      Imagination imagination,
      Instant now,
      int step) {
    this.path = path;
    this.body = body;
    this.store = store;
    this.imagination = imagination;
    this.now = now;
    this.step = step;
  }

  StorePath path() {
    return path;
  }

  Imagination imagination() {
    return imagination;
  }

  Instant now() {
    return now;
  }

  List<Row> rows() {
    return rows;
  }

  int step() {
    return step;
  }

  /** An id that nothing has. */
  String newId() {
    return "dry-run-" + step;
  }

  /** The body as an object; empty when it is none. */
  JsonObject object() {
    return body instanceof JsonObject object ? object : new JsonObject();
  }

  /** The body as a list; empty when it is none. */
  JsonArray list() {
    return body instanceof JsonArray array ? array : new JsonArray();
  }

  /** What the body says under that key; empty when it says nothing. */
  String text(String key) {
    return text(object(), key).orElse("");
  }

  static Optional<String> text(JsonObject json, String key) {
    var value = json.get(key);
    return value != null && value.isJsonPrimitive()
        ? Optional.of(value.getAsString())
        : Optional.empty();
  }

  /** A list of the object, which begins to exist if it has to. */
  static JsonArray listOf(JsonObject json, String key) {
    if (json.get(key) instanceof JsonArray there) {
      return there;
    }
    var list = new JsonArray();
    json.add(key, list);
    return list;
  }

  /** An object of the object, which begins to exist if it has to. */
  static JsonObject objectOf(JsonObject json, String key) {
    if (json.get(key) instanceof JsonObject there) {
      return there;
    }
    var object = new JsonObject();
    json.add(key, object);
    return object;
  }

  static JsonElement orNull(Optional<? extends JsonElement> json) {
    return json.isPresent() ? json.get() : JsonNull.INSTANCE;
  }

  /** Asks the store as it would be; a refusal of the question refuses the change. */
  <T> T look(Function<StoreClient, T> question) {
    try {
      return question.apply(store);
    } catch (NotFound | Forbidden | StoreRefused refused) {
      throw Foreseen.of(refused);
    }
  }

  /** The same; empty when this login may change it without seeing it. */
  <T> Optional<T> lookIfPermitted(Function<StoreClient, T> question) {
    try {
      return Optional.of(question.apply(store));
    } catch (NotFound | StoreRefused refused) {
      throw Foreseen.of(refused);
    } catch (Forbidden hidden) {
      return Optional.empty();
    }
  }

  /** The same; empty when there is no answer, which means nothing for the change. */
  <T> Optional<T> lookIfPossible(Function<StoreClient, T> question) {
    try {
      return Optional.of(question.apply(store));
    } catch (NotFound | StoreRefused | Forbidden nothing) {
      return Optional.empty();
    }
  }

  /** Something that would be there. */
  void adds(String action, String name, String target, String after) {
    rows.add(new Row(action, name, target, "", Optional.empty(), Optional.of(after), true));
  }

  /** Something that would be different, or the same. */
  void changes(String action, String name, String target, Optional<String> before, String after) {
    boolean differs = !before.equals(Optional.of(after));
    rows.add(new Row(action, name, target, "", before, Optional.of(after), differs));
  }

  /** Something of which nobody can say more than that it would be done. */
  void does(String action, String name, String target) {
    rows.add(new Row(action, name, target, "", Optional.empty(), Optional.empty(), true));
  }

  /** Whoever asked needs an answer that nobody but the store can give. */
  void cannotAnswer() {
    unimaginable = true;
  }

  boolean isUnimaginable() {
    return unimaginable;
  }

  void add(Row row) {
    rows.add(row);
  }

  static Reply done(JsonObject answer) {
    return Reply.json(200, answer.toString());
  }

  static JsonObject with(String key, String value) {
    var json = new JsonObject();
    json.addProperty(key, value);
    return json;
  }
}
