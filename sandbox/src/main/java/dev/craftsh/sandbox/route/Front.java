package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.fault.Fault;
import dev.craftsh.sandbox.fault.Faults;
import dev.craftsh.sandbox.service.Journal;
import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import dev.craftsh.sandbox.service.Services;
import java.io.IOException;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

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
    TroubledBody.pause(faults.delay());
    Fault fault = path.equals(ControlRoutes.PATH) ? null : faults.take(request.getMethod(), path);
    Answer answer =
        fault == null || fault.trouble().done()
            ? kept(path, answer(request, path, query))
            : Scripted.instead(path, fault);
    response.setCode(answer.status());
    HttpEntity body = Scripted.spoiled(answer, JSON, fault);
    if (answer.status() != HttpStatus.SC_NO_CONTENT) {
      response.setEntity(body);
    }
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      response.setHeader(header.getKey(), header.getValue());
    }
    journal.note(request.getMethod() + " " + path + " " + answer.status());
  }

  private Answer answer(ClassicHttpRequest request, String path, String query) throws IOException {
    try {
      services.address().reachedAs(host(request));
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

  private static @Nullable String host(ClassicHttpRequest request) {
    Header host = request.getFirstHeader(HttpHeaders.HOST);
    return host == null ? null : host.getValue();
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
}
