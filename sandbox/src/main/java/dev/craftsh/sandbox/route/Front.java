package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.sandbox.fault.Failure;
import dev.craftsh.sandbox.fault.Faults;
import dev.craftsh.sandbox.service.Journal;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import dev.craftsh.sandbox.service.Services;
import java.io.IOException;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;

/** The first and last to see a request: scripted trouble, routing, and errors into answers. */
final class Front implements HttpRequestHandler {
  private static final ContentType JSON = ContentType.create("application/json", UTF_8);

  private final Router router;
  private final Services services;
  private final Faults faults;
  private final Journal journal;

  Front(Services services, Faults faults) {
    this.services = services;
    this.faults = faults;
    this.journal = services.journal();
    this.router = AllRoutes.table(services);
  }

  @Override
  public void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context)
      throws IOException {
    String target = request.getRequestUri();
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    awaitDelay();
    if (faults.takeDrop()) {
      throw new ConnectionClosedException("a test wants this connection closed");
    }
    Answer answer = kept(path, answer(request, path, query));
    response.setCode(answer.status());
    if (answer.status() != HttpStatus.SC_NO_CONTENT) {
      response.setEntity(new ByteArrayEntity(answer.body().getBytes(UTF_8), JSON));
    }
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      response.setHeader(header.getKey(), header.getValue());
    }
    journal.note(request.getMethod() + " " + path + " " + answer.status());
  }

  private Answer answer(ClassicHttpRequest request, String path, String query) throws IOException {
    Failure failure = faults.takeFailure(path);
    if (failure != null) {
      return scripted(failure);
    }
    try {
      Router.Match match = router.find(request.getMethod(), path);
      return match.handler().handle(new Ask(request, match.arguments(), Query.parse(query)));
    } catch (Refusal refusal) {
      journal.note("refused: " + refusal.reason() + ": " + refusal.text());
      return ErrorBody.of(path, refusal);
    } catch (RuntimeException mistake) {
      journal.note("failed: " + mistake);
      return ErrorBody.of(path, new Refusal(Reason.BROKEN, "The sandbox made a mistake."));
    }
  }

  /** No answer leaves before everything that it may tell of is kept. */
  private Answer kept(String path, Answer answer) {
    try {
      services.settle();
      return answer;
    } catch (IOException full) {
      journal.note("failed: " + full.getMessage());
      return ErrorBody.of(path, new Refusal(Reason.BROKEN, "The sandbox cannot keep its data."));
    }
  }

  private void awaitDelay() {
    long millis = faults.delay().toMillis();
    if (millis > 0) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Answer scripted(Failure failure) {
    String code = failure.code();
    return code == null
        ? new Answer(failure.status(), failure.message(), Map.of())
        : Answer.of(failure.status(), errorLists(code, failure.message()));
  }

  /** A scripted failure can hit any path, so it is written in both spellings. */
  private static JsonObject errorLists(String code, String message) {
    JsonObject entry = new JsonObject();
    entry.addProperty("code", code);
    entry.addProperty("message", message);
    JsonArray list = new JsonArray();
    list.add(entry);
    JsonObject body = Write.under("error-list", list);
    body.add("error_list", list);
    return body;
  }
}
