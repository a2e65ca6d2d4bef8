package dev.craftsh.shell.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.craftsh.client.model.RawRequest;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.io.IOException;
import java.nio.file.Files;

/** A raw request as the flags of a line put it together. */
final class ApiRequest {
  private final Invocation call;
  private final boolean inQuery;
  private RawRequest request;

  ApiRequest(Invocation call, String method) {
    this.call = call;
    inQuery = method.equals("GET") || method.equals("HEAD") || method.equals("DELETE");
    request = RawRequest.of(method, call.one("path"));
  }

  RawRequest read() {
    for (var header : call.all("header")) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw wrong("the header \"" + header + "\" has no name", "write NAME: VALUE in quotes");
      }
      request = request.withHeader(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    var body = fields();
    if (call.has("data")) {
      var data = call.one("data");
      request = request.withJson(data.startsWith("@") ? file(data.substring(1)) : data);
    } else if (call.has("input")) {
      request = request.withJson(file(call.one("input")));
    } else if (!body.isEmpty()) {
      request = request.withJson(body.toString());
    }
    return request;
  }

  /** What belongs into the body; a request that only reads has its fields in the query. */
  private JsonObject fields() {
    var body = new JsonObject();
    for (var field : call.all("field")) {
      put(body, field, new JsonPrimitive(value(field)));
    }
    for (var field : call.all("typed-field")) {
      put(body, field, typed(value(field)));
    }
    return body;
  }

  private void put(JsonObject body, String field, JsonElement value) {
    var name = field.substring(0, field.indexOf('='));
    if (inQuery) {
      var text = value.isJsonPrimitive() ? value.getAsString() : value.toString();
      request = request.withParameter(name, text);
    } else {
      body.add(name, value);
    }
  }

  private static String value(String field) {
    int equals = field.indexOf('=');
    if (equals < 1) {
      throw wrong("the field \"" + field + "\" has no value", "write KEY=VALUE");
    }
    return field.substring(equals + 1);
  }

  /** JSON where it is any, else a text, so that {@code -F name=hello} needs no quotes. */
  private JsonElement typed(String value) {
    var text = value.startsWith("@") ? file(value.substring(1)) : value;
    try {
      return JsonParser.parseString(text);
    } catch (JsonParseException noJson) {
      return new JsonPrimitive(text);
    }
  }

  private String file(String name) {
    var file = call.session().host().path(name);
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw ShellException.failed(
          ErrorCodes.FILE, "Cannot read " + file, "it is no readable file", "check its name");
    }
  }

  private static ShellException wrong(String why, String remedy) {
    return ShellException.usage(ErrorCodes.VALUE, "Cannot run api", why, remedy);
  }
}
