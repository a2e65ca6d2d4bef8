package dev.craftsh.sandbox.route;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.craftsh.sandbox.service.ImageRegistry;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The one place where a refusal becomes an answer, in the shape that the real server of that path
 * has (contract/store-api.md §0.5).
 */
final class ErrorBody {
  private ErrorBody() {}

  static Answer of(String path, Refusal refusal) {
    if (path.startsWith("/api/v2/tokens/discharge") || path.startsWith("/api/v2/tokens/refresh")) {
      return singleSignOn(refusal);
    }
    if (path.startsWith("/identity")) {
      return identity(path, refusal);
    }
    if (path.startsWith("/unscanned-upload")) {
      return storage(refusal);
    }
    if (isRegistry(path)) {
      return registry(refusal);
    }
    if (path.startsWith("/dev/api/") || path.startsWith("/api/v2/")) {
      return dashboard(path, refusal);
    }
    Reason reason = refusal.reason();
    return Answer.of(
        reason.gatewayStatus(), list("error-list", reason.gatewayCode(), refusal.text()));
  }

  /** Of the paths below {@code /v2} the public stores have the others. */
  private static boolean isRegistry(String path) {
    return path.equals("/v2")
        || path.equals("/v2/")
        || path.startsWith("/v2/charm/")
        || path.startsWith("/registry/");
  }

  private static JsonObject list(String key, String code, String message) {
    JsonObject entry = new JsonObject();
    entry.add("code", code.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(code));
    entry.addProperty("message", message);
    JsonArray list = new JsonArray();
    list.add(entry);
    JsonObject body = new JsonObject();
    body.add(key, list);
    return body;
  }

  /** What the identity service says: to people as a page, to programs in bakery's words. */
  private static Answer identity(String path, Refusal refusal) {
    int status = refusal.reason().gatewayStatus();
    if (path.equals("/identity/login")) {
      List<String> login = refusal.details().get("login");
      return login == null
          ? LoginPage.problem(status, refusal.text())
          : LoginPage.form(status, login.get(0), refusal.text());
    }
    JsonObject body = new JsonObject();
    body.addProperty("Code", bakeryCode(status));
    body.addProperty("Message", refusal.text());
    return Answer.of(status, body);
  }

  private static String bakeryCode(int status) {
    return switch (status) {
      case 401 -> "unauthorized";
      case 403 -> "forbidden";
      case 404 -> "not found";
      case 405 -> "method not allowed";
      case 503 -> "service unavailable";
      case 500 -> "internal error";
      default -> "bad request";
    };
  }

  private static Answer singleSignOn(Refusal refusal) {
    boolean schema = refusal.reason() == Reason.SCHEMA;
    String code = (schema ? Reason.INVALID_DATA : refusal.reason()).dashboardCode();
    JsonObject body = list("error_list", code, refusal.text());
    body.addProperty("code", code.toUpperCase(Locale.ROOT).replace('-', '_'));
    body.addProperty("message", refusal.text());
    JsonObject extra = new JsonObject();
    for (Map.Entry<String, List<String>> detail : refusal.details().entrySet()) {
      extra.add(detail.getKey(), Write.texts(detail.getValue()));
    }
    body.add("extra", extra);
    return Answer.of(refusal.reason().dashboardStatus(), body);
  }

  private static Answer storage(Refusal refusal) {
    JsonObject body = list("errors", refusal.reason().gatewayCode(), refusal.text());
    body.addProperty("successful", false);
    return Answer.of(refusal.reason().gatewayStatus(), body);
  }

  /** What a registry of containers says, in the words of its own protocol. */
  private static Answer registry(Refusal refusal) {
    int status = refusal.reason().gatewayStatus();
    String code =
        switch (status) {
          case 400 -> "MANIFEST_INVALID";
          case 401 -> "UNAUTHORIZED";
          case 404 -> "MANIFEST_UNKNOWN";
          case 405 -> "UNSUPPORTED";
          case 413 -> "SIZE_INVALID";
          default -> "UNKNOWN";
        };
    Answer answer = Answer.of(status, list("errors", code, refusal.text()));
    List<String> challenge = refusal.details().get(ImageRegistry.CHALLENGE);
    return challenge == null ? answer : answer.with("WWW-Authenticate", challenge.get(0));
  }

  /** One entry for each field. */
  private static JsonObject conflicts(Refusal refusal) {
    JsonArray list = new JsonArray();
    for (Map.Entry<String, String> conflict : refusal.conflicts().entrySet()) {
      JsonObject extra = new JsonObject();
      extra.addProperty("name", conflict.getKey());
      extra.addProperty("current", conflict.getValue());
      JsonObject entry = new JsonObject();
      entry.addProperty("code", refusal.reason().dashboardCode());
      entry.addProperty("message", refusal.text());
      entry.add("extra", extra);
      list.add(entry);
    }
    return Write.under("error_list", list);
  }

  private static Answer dashboard(String path, Refusal refusal) {
    Reason reason = refusal.reason();
    JsonObject body =
        refusal.conflicts().isEmpty()
            ? list("error_list", reason.dashboardCode(), refusal.text())
            : conflicts(refusal);
    List<String> developers = refusal.details().get("developers");
    if (developers != null) {
      JsonObject entry = body.getAsJsonArray("error_list").get(0).getAsJsonObject();
      entry.add("extra", Write.texts(developers));
    }
    List<String> wait = refusal.details().get("retry_after");
    if (wait != null) {
      body.addProperty("status", reason.dashboardStatus());
      body.addProperty("code", reason.dashboardCode());
      body.addProperty("retry_after", Long.parseLong(wait.get(0)));
    }
    if (path.startsWith("/dev/api/register-name") && reason.dashboardStatus() == 409) {
      body.addProperty("status", reason.dashboardStatus());
      body.addProperty("code", reason.dashboardCode());
      body.addProperty("register_name_url", path);
    }
    if (path.startsWith("/dev/api/acl") && reason == Reason.UNKNOWN_PACKAGE) {
      body = new JsonObject();
      body.addProperty("error_message", refusal.text());
    }
    List<String> permission = refusal.details().get("permission");
    if (permission != null) {
      body.addProperty("permission", permission.get(0));
    }
    List<String> channels = refusal.details().get("channels");
    if (channels != null) {
      body.add("channels", Write.texts(channels));
    }
    Answer answer = Answer.of(reason.dashboardStatus(), body);
    return reason == Reason.NEEDS_REFRESH
        ? answer.with("WWW-Authenticate", "Macaroon needs_refresh=1")
        : answer;
  }
}
