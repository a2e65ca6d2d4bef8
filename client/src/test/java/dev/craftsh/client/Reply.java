package dev.craftsh.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a {@link ScriptedServer} answers, or does instead. */
public final class Reply {
  private enum Fault {
    NONE,
    CUT,
    CUT_BY_RESET,
    RAW,
    RAW_THEN_SILENCE,
    ENDLESS,
    DRIP,
    SLOW,
    RESET,
    CLOSE,
    SILENCE
  }

  private final int status;
  private final String reason;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Fault fault;

  private Reply(int status, String reason, Map<String, String> headers, byte[] body, Fault fault) {
    this.status = status;
    this.reason = reason;
    this.headers = headers;
    this.body = body;
    this.fault = fault;
  }

  public static Reply json(int status, String json) {
    return status(status).with("Content-Type", "application/json").body(json);
  }

  public static Reply ok(String json) {
    return json(200, json);
  }

  public static Reply status(int status) {
    return new Reply(status, "", Map.of(), new byte[0], Fault.NONE);
  }

  /** Breaks the connection as a crash does, without an answer. */
  public static Reply reset() {
    return new Reply(0, "", Map.of(), new byte[0], Fault.RESET);
  }

  /** Closes the connection politely, without an answer. */
  public static Reply hangUp() {
    return new Reply(0, "", Map.of(), new byte[0], Fault.CLOSE);
  }

  /** Says nothing until the test is over. */
  public static Reply silence() {
    return new Reply(0, "", Map.of(), new byte[0], Fault.SILENCE);
  }

  public Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, reason, more, body, fault);
  }

  public Reply reason(String words) {
    return new Reply(status, words, headers, body, fault);
  }

  public Reply body(String text) {
    return body(text.getBytes(UTF_8));
  }

  public Reply body(byte[] bytes) {
    return new Reply(status, reason, headers, bytes, fault);
  }

  /** Promises the whole body, but sends only half of it. */
  public Reply cut() {
    return new Reply(status, reason, headers, body, Fault.CUT);
  }

  /** Promises the whole body, sends half of it and breaks the connection as a crash does. */
  public Reply cutByReset() {
    return new Reply(status, reason, headers, body, Fault.CUT_BY_RESET);
  }

  /** Sends exactly this and closes the connection. */
  public static Reply raw(String text) {
    return new Reply(0, "", Map.of(), text.getBytes(UTF_8), Fault.RAW);
  }

  /** Sends exactly this and says nothing more, but stays. */
  public Reply thenSilent() {
    return new Reply(status, reason, headers, body, Fault.RAW_THEN_SILENCE);
  }

  /** Sends the body over and over, until the client goes away. */
  public Reply withoutEnd() {
    return new Reply(status, reason, headers, body, Fault.ENDLESS);
  }

  /** Sends a byte of a long body every 50 ms, until the client goes away. */
  public Reply dripping() {
    return new Reply(status, reason, headers, body, Fault.DRIP);
  }

  /** Sends one byte at a time, 100 ms apart. */
  public Reply slowly() {
    return new Reply(status, reason, headers, body, Fault.SLOW);
  }

  /** Gives whether the connection can be used again. */
  boolean sendTo(Socket socket) throws IOException, InterruptedException {
    switch (fault) {
      case RESET -> {
        socket.setSoLinger(true, 0);
        return false;
      }
      case CLOSE -> {
        return false;
      }
      case SILENCE -> {
        Thread.sleep(600_000);
        return false;
      }
      case RAW_THEN_SILENCE -> {
        socket.getOutputStream().write(body);
        Thread.sleep(600_000);
        return false;
      }
      case RAW -> {
        socket.getOutputStream().write(body);
        return false;
      }
      default -> write(socket);
    }
    if (fault == Fault.CUT_BY_RESET) {
      // Long enough for the client to have read the half that was sent.
      Thread.sleep(50);
      socket.setSoLinger(true, 0);
    }
    return fault == Fault.NONE;
  }

  private void write(Socket socket) throws IOException, InterruptedException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + reason + "\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (status != 204) {
      boolean endless = fault == Fault.ENDLESS || fault == Fault.DRIP;
      head.append("Content-Length: ").append(endless ? Long.MAX_VALUE : body.length).append("\r\n");
    }
    var out = socket.getOutputStream();
    out.write((head + "\r\n").getBytes(ISO_8859_1));
    if (fault == Fault.SLOW) {
      for (byte b : body) {
        out.write(b);
        Thread.sleep(100);
      }
    } else if (fault == Fault.ENDLESS || fault == Fault.DRIP) {
      while (true) {
        out.write(body);
        if (fault == Fault.DRIP) {
          Thread.sleep(50);
        }
      }
    } else {
      boolean half = fault == Fault.CUT || fault == Fault.CUT_BY_RESET;
      out.write(body, 0, half ? body.length / 2 : body.length);
    }
    out.flush();
  }
}
