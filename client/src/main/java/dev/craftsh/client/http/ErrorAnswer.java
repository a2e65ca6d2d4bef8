package dev.craftsh.client.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.json.JsonText;
import dev.craftsh.client.model.StoreError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The errors in an answer, whatever shape they have (contract/store-api.md §0.5): the one place
 * that knows that the stores spell the same thing in many ways.
 */
public final class ErrorAnswer {
  /** A week, in seconds; more is a mistake. */
  private static final double LONGEST_WAIT = 7 * 86_400;

  private final List<StoreError> errors;
  private final JsonObject json;

  private ErrorAnswer(List<StoreError> errors, JsonObject json) {
    this.errors = List.copyOf(errors);
    this.json = json;
  }

  /** Finds the errors in a body; none when it is not JSON or says nothing. */
  public static ErrorAnswer of(String body) {
    Optional<JsonElement> parsed = JsonText.parse(body).filter(JsonElement::isJsonObject);
    if (parsed.isEmpty()) {
      return new ErrorAnswer(List.of(), new JsonObject());
    }
    JsonObject json = parsed.get().getAsJsonObject();
    List<StoreError> errors = listed(json);
    return new ErrorAnswer(errors.isEmpty() ? unlisted(json) : errors, json);
  }

  /** The errors, in the store's order. */
  public List<StoreError> errors() {
    return errors;
  }

  /** Whether one of them has this code. */
  public boolean has(String code) {
    for (StoreError error : errors) {
      if (error.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** The code beside the list, which SSO writes in capitals. */
  public String topLevelCode() {
    return text(json, "code");
  }

  /** The message beside the list. */
  public String topLevelMessage() {
    return text(json, "message");
  }

  /** Seconds to wait, as the registration of names says in its body. */
  Optional<Long> retryAfterSeconds() {
    JsonElement value = json.get("retry_after");
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
      return Optional.empty();
    }
    double seconds = value.getAsDouble();
    return seconds >= 0 && seconds <= LONGEST_WAIT
        ? Optional.of((long) Math.ceil(seconds))
        : Optional.empty();
  }

  /**
   * The list of either spelling; an empty {@code error-list} hides an {@code error_list}, as in the
   * reference client.
   */
  private static List<StoreError> listed(JsonObject json) {
    JsonElement list = json.has("error-list") ? json.get("error-list") : json.get("error_list");
    List<StoreError> errors = new ArrayList<>();
    if (list == null || !list.isJsonArray()) {
      return errors;
    }
    for (JsonElement entry : list.getAsJsonArray()) {
      if (entry.isJsonObject()) {
        JsonObject error = entry.getAsJsonObject();
        errors.add(new StoreError(text(error, "code"), text(error, "message"), error));
      }
    }
    return errors;
  }

  private static List<StoreError> unlisted(JsonObject json) {
    List<StoreError> errors = new ArrayList<>();
    String code = firstText(json, "code", "Code");
    String message = firstText(json, "message", "Message", "error_message");
    if (!code.isEmpty() || !message.isEmpty()) {
      errors.add(new StoreError(code, message));
    }
    addFields(errors, json.get("errors"), "");
    addFields(errors, json.get("extra"), "");
    return errors;
  }

  /** Text, a list of texts, or an object of fields with texts or lists of texts. */
  private static void addFields(
      List<StoreError> errors, @Nullable JsonElement value, String field) {
    if (value == null) {
      return;
    }
    if (value.isJsonPrimitive()) {
      String prefix = field.isEmpty() ? "" : field + ": ";
      errors.add(new StoreError("", prefix + value.getAsString()));
    } else if (value.isJsonArray()) {
      for (JsonElement entry : value.getAsJsonArray()) {
        addFields(errors, entry, field);
      }
    } else if (value.isJsonObject() && field.isEmpty()) {
      for (Map.Entry<String, JsonElement> entry : value.getAsJsonObject().entrySet()) {
        addFields(errors, entry.getValue(), entry.getKey());
      }
    }
  }

  private static String firstText(JsonObject json, String... keys) {
    for (String key : keys) {
      String text = text(json, key);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String text(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString()
        ? value.getAsString()
        : "";
  }
}
