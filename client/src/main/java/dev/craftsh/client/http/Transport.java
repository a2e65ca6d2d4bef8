package dev.craftsh.client.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** The end of the filters: one request over the network, one answer back. */
final class Transport implements AutoCloseable {
  private final HttpSettings settings;
  private @Nullable CloseableHttpClient client;

  Transport(HttpSettings settings) {
    this.settings = settings;
  }

  StoreAnswer send(StoreRequest request) throws TransportFailure {
    if (Thread.currentThread().isInterrupted()) {
      throw InFlight.cancelled(request.what());
    }
    HttpUriRequestBase message = message(request);
    @Nullable BodyEntity body = (BodyEntity) message.getEntity();
    try (InFlight.Work work = settings.inFlight().register(message::abort);
        Alarm alarm = Alarm.at(request.deadline(), message::abort);
        WriteWatch watch = WriteWatch.over(body, settings.silenceLimit(), message::abort)) {
      if (work.isCancelled()) {
        throw InFlight.cancelled(request.what());
      }
      try {
        return client().execute(message, this::read);
      } catch (IOException | IllegalStateException | IllegalArgumentException failure) {
        if (failure instanceof RuntimeException fault && body != null && body.threw(fault)) {
          throw fault;
        }
        if (watch.ended() && !work.isCancelled()) {
          throw new TransportFailure(
              TransportFailure.Progress.SENT, "nothing more was taken for too long", failure);
        }
        if (alarm.rang() && !work.isCancelled()) {
          throw new TransportFailure(
              TransportFailure.Progress.TIMED_OUT, "it took longer than it may", failure);
        }
        if (work.isCancelled() || message.isAborted() || isInterrupt(failure)) {
          throw InFlight.cancelled(request.what());
        }
        throw failure(failure);
      }
    }
  }

  private synchronized CloseableHttpClient client() {
    if (client == null) {
      client = ApacheClient.build(settings);
    }
    return client;
  }

  private HttpUriRequestBase message(StoreRequest request) {
    HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
    request.headers().forEach(message::setHeader);
    if (request.deadline() != null) {
      message.setConfig(ApacheClient.silentUntil(request.deadline(), settings));
    }
    RequestBody body = request.body();
    if (body != null) {
      message.setEntity(new BodyEntity(body));
    }
    return message;
  }

  private StoreAnswer read(ClassicHttpResponse response) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName(), header.getValue());
    }
    StoreAnswer head =
        new StoreAnswer(response.getCode(), reason(response), headers, new byte[0], 1);
    try {
      return head.withBody(AnswerBody.read(response.getEntity(), settings.silenceLimit()));
    } catch (IOException broken) {
      throw new AnswerCut(broken, head);
    }
  }

  /** HTTP/2 and some servers give no words of their own. */
  private static String reason(ClassicHttpResponse response) {
    String given = response.getReasonPhrase();
    if (given != null && !given.isEmpty()) {
      return given;
    }
    int code = response.getCode();
    String usual =
        code < 100 || code > 599 ? null : EnglishReasonPhraseCatalog.INSTANCE.getReason(code, null);
    return usual == null ? "" : usual;
  }

  /** Marks a failure that came after the head of the answer. */
  private static final class AnswerCut extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient StoreAnswer head;

    AnswerCut(IOException cause, StoreAnswer head) {
      super(cause.getMessage(), cause);
      this.head = head;
    }
  }

  private static boolean isInterrupt(Exception failure) {
    return failure instanceof InterruptedIOException
        && !(failure instanceof SocketTimeoutException)
        && !(failure instanceof ConnectionRequestTimeoutException);
  }

  private TransportFailure failure(Exception failure) {
    if (failure instanceof AnswerCut cut) {
      return TransportFailure.afterHead(
          failure.getCause() instanceof AnswerBody.TooMuch
              ? TransportFailure.Progress.ANSWER_TOO_LONG
              : TransportFailure.Progress.ANSWER_CUT,
          words(failure),
          failure,
          cut.head);
    }
    TlsTrouble tls = failure instanceof BeforeSending ? TlsTrouble.of(failure) : null;
    if (tls != null) {
      return TransportFailure.untrusted(tls, failure);
    }
    return new TransportFailure(
        isBeforeSending(failure)
            ? TransportFailure.Progress.NOT_SENT
            : TransportFailure.Progress.SENT,
        words(failure),
        failure);
  }

  private static boolean isBeforeSending(Exception failure) {
    return failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException
        || failure instanceof ConnectTimeoutException
        || failure instanceof ConnectionRequestTimeoutException
        || failure instanceof BeforeSending;
  }

  private String words(Exception failure) {
    if (failure instanceof UnknownHostException) {
      return "there is no such host";
    }
    if (failure instanceof ConnectTimeoutException) {
      return "no connection within " + settings.connectLimit().toSeconds() + " seconds";
    }
    if (failure instanceof ConnectException) {
      return "the connection was refused";
    }
    if (failure instanceof SocketTimeoutException) {
      return "nothing came for too long";
    }
    if (failure instanceof NoHttpResponseException || failure instanceof EOFException) {
      return "the connection was closed without an answer";
    }
    if (failure instanceof BeforeSending) {
      return "the connection broke while TLS was set up";
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close(CloseMode.GRACEFUL);
    }
  }
}
