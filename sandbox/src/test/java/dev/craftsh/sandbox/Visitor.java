package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.macaroon.Caveat;
import dev.craftsh.client.macaroon.Macaroon;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client of the sandbox that is not ours: the JDK's, with the requests written by hand. */
final class Visitor {
  static final List<String> GATEWAY_PERMISSIONS =
      List.of(
          "account-register-package", "account-view-packages", "package-manage", "package-view");
  static final List<String> DASHBOARD_PERMISSIONS =
      List.of(
          "package_access",
          "package_manage",
          "package_push",
          "package_register",
          "package_release",
          "package_update");

  /** What stands before the file in a form with the boundary {@code XX}. */
  static final String UPLOAD_HEAD =
      String.join(
          "\r\n",
          "--XX",
          "Content-Disposition: form-data; name=\"binary\"; filename=\"f\"",
          "Content-Type: application/octet-stream",
          "",
          "");

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final URI base;
  private final SandboxAccount account;
  private @Nullable String authorization;

  Visitor(SandboxStore store) {
    this(store.charmhub(), store.accounts().get(0));
  }

  Visitor(URI base, SandboxAccount account) {
    this.base = base;
    this.account = account;
  }

  /** An answer, with ways to look into it. */
  record Reply(int status, String text, HttpResponse<String> raw) {
    JsonObject json() {
      return JsonParser.parseString(text).getAsJsonObject();
    }

    /** Follows keys and indexes into the answer. */
    JsonElement at(Object... path) {
      JsonElement here = json();
      for (Object step : path) {
        here =
            step instanceof Integer index
                ? here.getAsJsonArray().get(index)
                : here.getAsJsonObject().get((String) step);
      }
      return here;
    }

    String text(Object... path) {
      return at(path).getAsString();
    }

    /** The code of the first error, in either spelling. */
    String code() {
      String key = json().has("error-list") ? "error-list" : "error_list";
      return text(key, 0, "code");
    }

    String message() {
      String key = json().has("error-list") ? "error-list" : "error_list";
      return text(key, 0, "message");
    }
  }

  Visitor showing(@Nullable String newAuthorization) {
    authorization = newAuthorization;
    return this;
  }

  /** What everyone can see of a snap. */
  Reply snapInfo(String name) {
    return send(request("/v2/snaps/info/" + name).header("Snap-Device-Series", "16"));
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply delete(String path) {
    return send(request(path).DELETE());
  }

  Reply post(String path, String json) {
    return method("POST", path, json);
  }

  Reply method(String method, String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  HttpRequest.Builder request(String path) {
    URI uri = path.startsWith("http") ? URI.create(path) : base.resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Uploads a file and gives the upload id. */
  String upload(byte[] content) {
    return store(content).text("upload_id");
  }

  Reply store(byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(UPLOAD_HEAD.getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--XX--\r\n".getBytes(UTF_8));
    return send(
        HttpRequest.newBuilder(base.resolve("/unscanned-upload/"))
            .header("Content-Type", "multipart/form-data; boundary=XX")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Logs in at the gateway and shows the exchanged token from now on. */
  Visitor loggedIn() {
    return loggedIn(request(GATEWAY_PERMISSIONS, "\"ttl\": 3600"));
  }

  Visitor loggedIn(String tokenRequest) {
    Macaroon root = Macaroon.fromBase64(post("/v1/tokens/usso", tokenRequest).text("macaroon"));
    String pair = header(root, discharge(root).bindTo(root));
    Reply token =
        showing(pair).post("/v1/tokens/usso/exchange", "{\"client-description\": \"test\"}");
    return showing("Macaroon " + token.text("macaroon"));
  }

  /** Logs somebody else in at the gateway. */
  Visitor loggedIn(SandboxAccount account) {
    String wanted = request(GATEWAY_PERMISSIONS, "\"ttl\": 3600");
    Macaroon root =
        Macaroon.fromBase64(showing(null).post("/v1/tokens/usso", wanted).text("macaroon"));
    String discharge =
        discharge(root, account.email(), account.password(), account.otp().orElse(null))
            .text("discharge_macaroon");
    String pair = header(root, Macaroon.fromBase64(discharge).bindTo(root));
    Reply token = showing(pair).post("/v1/tokens/usso/exchange", "{}");
    return showing("Macaroon " + token.text("macaroon"));
  }

  /** Logs in at the dashboard and shows root and discharge from now on. */
  Visitor loggedInAtDashboard() {
    return loggedInAtDashboard(dashboardRequest("2099-01-01T00:00:00+00:00"));
  }

  Visitor loggedInAtDashboard(String tokenRequest) {
    Macaroon root = dashboardRoot(tokenRequest);
    return showing(header(root, discharge(root).bindTo(root)));
  }

  /** Logs somebody else in at the dashboard. */
  Visitor loggedInAtDashboard(SandboxAccount account) {
    Macaroon root = dashboardRoot(dashboardRequest("2099-01-01T00:00:00+00:00"));
    String discharge =
        discharge(root, account.email(), account.password(), account.otp().orElse(null))
            .text("discharge_macaroon");
    return showing(header(root, Macaroon.fromBase64(discharge).bindTo(root)));
  }

  Macaroon dashboardRoot(String tokenRequest) {
    return Macaroon.fromBase64(showing(null).post("/dev/api/acl/", tokenRequest).text("macaroon"));
  }

  static String dashboardRequest(String expires) {
    return request(
        DASHBOARD_PERMISSIONS, "\"description\": \"test\", \"expires\": \"" + expires + "\"");
  }

  static String dashboardRequest(Instant expires) {
    return dashboardRequest(expires.toString());
  }

  static String request(List<String> permissions, String more) {
    JsonArray all = new JsonArray();
    permissions.forEach(all::add);
    return "{\"permissions\": " + all + ", " + more + "}";
  }

  Macaroon discharge(Macaroon root) {
    return Macaroon.fromBase64(
        discharge(root, account.email(), account.password(), null).text("discharge_macaroon"));
  }

  Reply discharge(Macaroon root, String email, String password, @Nullable String otp) {
    JsonObject body = new JsonObject();
    body.addProperty("email", email);
    body.addProperty("password", password);
    body.addProperty("caveat_id", loginCaveat(root).idText().orElseThrow());
    if (otp != null) {
      body.addProperty("otp", otp);
    }
    return showing(null).post("/api/v2/tokens/discharge", body.toString());
  }

  Caveat loginCaveat(Macaroon root) {
    String host = base.getAuthority();
    return root.caveats().stream()
        .filter(caveat -> caveat.location().equals(Optional.of(host)))
        .findFirst()
        .orElseThrow();
  }

  static String header(Macaroon root, Macaroon bound) {
    return "Macaroon root=" + root.toBase64() + ", discharge=" + bound.toBase64();
  }

  /** Announces a snap for its stable channel and gives the first answer about its review. */
  Reply pushed(String name, byte[] snap, String more) {
    Reply pushed =
        post(
            "/dev/api/snap-push/",
            "{\"name\": \"%s\", \"series\": \"16\", \"updown_id\": \"%s\", \"binary_filesize\": %d, \"source_uploaded\": false, \"channels\": [\"stable\"]%s}"
                .formatted(name, upload(snap), snap.length, more));
    return pushed.status() == 202 ? get(pushed.text("status_details_url")) : pushed;
  }

  /** Announces, asks until there is a verdict, and gives the last answer. */
  Reply reviewed(String announcePath, String uploadId) {
    String statusUrl =
        post(announcePath, "{\"upload-id\": \"" + uploadId + "\"}").text("status-url");
    Reply reply = get(statusUrl);
    for (int i = 0; i < 100 && !decided(reply); i++) {
      reply = get(statusUrl);
    }
    return reply;
  }

  private static boolean decided(Reply reply) {
    String status = reply.text("revisions", 0, "status");
    return status.equals("approved") || status.equals("rejected");
  }
}
