package dev.craftsh.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.craftsh.client.Reply;
import dev.craftsh.client.ScriptedServer;
import dev.craftsh.client.error.ErrorCode;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.observe.ExchangeObserver;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that a server or a network can do instead of answering, against a read and against a
 * change: each ends soon in one exception that says what, why, and what to do, with the request's
 * name where an answer began; and no change is sent a second time.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FaultMatrixTest {
  private static final Duration SILENCE = Duration.ofMillis(200);

  /** What is no silence must not pass for one on a busy machine: it would be asked again. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int RETRIES = 2;
  private static final String ID = "request-1";
  private static final List<String> RETRY_AFTER =
      List.of("", "0", "Sat, 01 Jan 2000 00:00:00 GMT", "soon", "-5", "99999999999999999999");

  /**
   * A fault.
   *
   * @param name what to call it
   * @param reply what the server does
   * @param read the code that a read ends in
   * @param change the code that a change ends in
   * @param readTries how often a read is sent
   * @param answered whether the head of an answer came, with the request's name
   */
  private record Fault(
      String name, Reply reply, ErrorCode read, ErrorCode change, int readTries, boolean answered) {
    /** What ends by a limit of time alone. */
    boolean isSilence() {
      return name.contains("silence") || name.contains("drip");
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> faults() {
    List<Fault> faults = new ArrayList<>();
    for (int status : new int[] {500, 502, 503, 504, 429}) {
      for (String retryAfter : RETRY_AFTER) {
        for (String body :
            List.of("", "<html><h1>Sorry</h1>", "{\"error-list\": [{\"code\": null")) {
          faults.add(refusal(status, retryAfter, body));
        }
      }
    }
    faults.addAll(broken());
    faults.addAll(unreadable());
    return faults.stream().flatMap(f -> Stream.of(Arguments.of(f, false), Arguments.of(f, true)));
  }

  private static Fault refusal(int status, String retryAfter, String body) {
    Reply reply = named(Reply.status(status)).body(body);
    boolean asked = retryAfter.equals("0") || retryAfter.equals("-5") || retryAfter.contains("GMT");
    boolean again = status != 429 || asked;
    ErrorCode code = status == 429 ? ErrorCode.RATE_LIMITED : ErrorCode.UNAVAILABLE;
    return new Fault(
        status + " with Retry-After '" + retryAfter + "' and '" + body + "'",
        retryAfter.isEmpty() ? reply : reply.with("Retry-After", retryAfter),
        code,
        code,
        again ? RETRIES + 1 : 1,
        true);
  }

  private static List<Fault> broken() {
    Reply answer = named(Reply.ok("{\"x\": \"a text that is long enough\"}"));
    return List.of(
        lost("reset before the answer", Reply.reset()),
        lost("closed before the answer", Reply.hangUp()),
        lost("silence", Reply.silence()),
        lost("no HTTP", Reply.raw("220 mail.example ESMTP\r\n")),
        lost("a strange status", Reply.raw("HTTP/1.1 2x0 OK\r\n\r\n")),
        lost("a header without end", Reply.raw("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1 << 20))),
        lost("headers without end", Reply.raw("HTTP/1.1 200 OK\r\n" + "X: x\r\n".repeat(10_000))),
        lost("a negative length", Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}")),
        cut("truncated", answer.cut()),
        cut("reset during the answer", answer.cutByReset()),
        cut("damaged packing", answer.with("Content-Encoding", "gzip")),
        cut("silence in the answer", stalled()),
        cut("a bad chunk", chunked("zz\r\n")),
        new Fault(
            "a slow drip",
            answer.body(" ").dripping(),
            ErrorCode.INVALID_RESPONSE,
            ErrorCode.OUTCOME_UNKNOWN,
            1,
            true),
        new Fault(
            "an answer without end",
            answer.body(" ".repeat(1 << 20)).withoutEnd(),
            ErrorCode.INVALID_RESPONSE,
            ErrorCode.OUTCOME_UNKNOWN,
            1,
            true));
  }

  private static List<Fault> unreadable() {
    return List.of(
        new Fault(
            "half a head",
            Reply.raw("HTTP/1.1 200 OK\r\nX-Request-Id: reque"),
            ErrorCode.INVALID_RESPONSE,
            ErrorCode.INVALID_RESPONSE,
            1,
            true),
        unread("an empty body", ""),
        unread("a web page", "<!DOCTYPE html><title>Log in</title>"),
        unread("malformed JSON", "{\"x\": nope}"),
        unread("half of JSON", "{\"x\": \"y"),
        unread("JSON with something after it", "{\"x\": \"y\"} {}"),
        unread("deep JSON", "[".repeat(1 << 20)),
        unread("wide JSON", "[" + "[],".repeat(5_000_000) + "[]]"),
        unread("a number without end", "{\"x\": " + "9".repeat(1 << 20) + "}"),
        unread("bytes that are no text", "\u0000\uffff\u0001"),
        unread("the wrong type", "{\"x\": 1e999999}"),
        unread("a text as answer", "\"x\""),
        unread("null", "null"));
  }

  private static Reply named(Reply reply) {
    return reply.with("X-Request-Id", ID);
  }

  private static Reply stalled() {
    return chunked("1\r\n{\r\n").thenSilent();
  }

  private static Reply chunked(String body) {
    String head =
        "HTTP/1.1 200 OK\r\nX-Request-Id: " + ID + "\r\nTransfer-Encoding: chunked\r\n\r\n";
    return Reply.raw(head + body);
  }

  private static Fault lost(String name, Reply reply) {
    return new Fault(name, reply, ErrorCode.NETWORK, ErrorCode.OUTCOME_UNKNOWN, RETRIES + 1, false);
  }

  private static Fault cut(String name, Reply reply) {
    return new Fault(
        name, reply, ErrorCode.INVALID_RESPONSE, ErrorCode.OUTCOME_UNKNOWN, RETRIES + 1, true);
  }

  private static Fault unread(String name, String body) {
    return new Fault(
        name,
        named(Reply.ok(body)),
        ErrorCode.INVALID_RESPONSE,
        ErrorCode.INVALID_RESPONSE,
        1,
        true);
  }

  @ParameterizedTest(name = "{0}, change: {1}")
  @MethodSource("faults")
  void everyFaultEndsInOneExceptionThatSaysWhatToDo(Fault fault, boolean change) {
    try (ScriptedServer server = ScriptedServer.answering(fault.reply());
        StoreHttp http = http(fault.isSilence() ? SILENCE : PATIENCE)) {
      StoreRequest request =
          StoreRequest.of("Cannot do it", change ? "POST" : "GET", URI.create(server.uri() + "/x"))
              .anonymous();
      StoreRequest sent = change ? request.withBody(JsonBody.ofText("{}")) : request;
      Throwable thrown = catchThrowable(() -> http.read(sent, json -> json.at("x").text()));
      assertThat(thrown).isInstanceOf(StoreException.class);
      StoreException failure = (StoreException) thrown;
      assertThat(failure.code()).isEqualTo(change ? fault.change() : fault.read());
      assertThat(failure.what()).isEqualTo("Cannot do it");
      assertThat(failure.why()).isNotBlank().hasSizeLessThan(1_000).doesNotContain("Exception");
      assertThat(failure.remedy()).isNotBlank();
      assertThat(failure.requestId().isPresent()).as("request-id").isEqualTo(fault.answered());
      assertThat(server.received()).hasSize(change ? 1 : fault.readTries());
    }
  }

  private static StoreHttp http(Duration readTimeout) {
    InFlight inFlight = new InFlight();
    return StoreHttp.anonymous(
        new HttpSettings(
            "tests",
            Map.of("CRAFT_STORE_RETRIES", String.valueOf(RETRIES), "CRAFT_STORE_BACKOFF", "0"),
            ExchangeObserver.NONE,
            Clock.systemUTC(),
            inFlight,
            inFlight,
            readTimeout));
  }
}
