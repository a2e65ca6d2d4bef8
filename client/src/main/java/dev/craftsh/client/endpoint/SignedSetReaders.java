package dev.craftsh.client.endpoint;

import com.google.gson.JsonObject;
import dev.craftsh.client.json.JsonValue;
import dev.craftsh.client.model.ConfdbSchema;
import dev.craftsh.client.model.ValidationSet;

/** What the headers of assertions say. Numbers may be written as text there. */
final class SignedSetReaders {
  private SignedSetReaders() {}

  static ValidationSet validationSet(JsonValue assertion) {
    JsonValue json = assertion.at("headers");
    return new ValidationSet(
        json.at("account-id").text(),
        json.at("name").text(),
        json.at("sequence").integer(),
        revision(json),
        json.at("snaps").list(SignedSetReaders::member),
        json.at("timestamp").optional(JsonValue::time),
        json.object());
  }

  private static ValidationSet.Member member(JsonValue json) {
    return new ValidationSet.Member(
        json.at("name").text(),
        json.at("id").textOrEmpty(),
        json.at("presence").textOrEmpty(),
        json.at("revision").optional(JsonValue::integer));
  }

  static ConfdbSchema confdbSchema(JsonValue assertion) {
    JsonValue json = assertion.at("headers");
    return new ConfdbSchema(
        json.at("account-id").text(),
        json.at("name").text(),
        revision(json),
        json.at("summary").textOrEmpty(),
        json.at("views").optional(JsonValue::object).orElseGet(JsonObject::new),
        assertion.at("body").optional(JsonValue::text),
        json.at("timestamp").optional(JsonValue::time),
        json.object());
  }

  private static String revision(JsonValue json) {
    return json.at("revision").optional(JsonValue::textOrNumber).orElse("");
  }
}
