package dev.craftsh.sandbox.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code multipart/form-data} body part by part, at constant memory whatever its size (RFC
 * 7578).
 */
final class Multipart {
  private static final int BUFFER = 256 << 10;
  private static final int LARGEST_HEAD = 16 << 10;
  private static final int LONGEST_BOUNDARY = 70;
  private static final int MOST_PARTS = 20;

  private final InputStream in;
  private final byte[] delimiter;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int until;
  private boolean ended;

  Multipart(InputStream in, String boundary) {
    this.in = in;
    this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
    // The first delimiter has no line end before it; with one it is like the others.
    buffer[0] = '\r';
    buffer[1] = '\n';
    until = 2;
  }

  /** The boundary in a Content-Type header. */
  static String boundary(@Nullable String contentType) {
    String lower = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("boundary=");
    if (contentType == null || !lower.startsWith("multipart/form-data") || at < 0) {
      throw malformed("the Content-Type is not multipart/form-data with a boundary");
    }
    String rest = contentType.substring(at + "boundary=".length());
    int end = rest.indexOf(';');
    String boundary = (end < 0 ? rest : rest.substring(0, end)).trim();
    if (boundary.length() > 1 && boundary.startsWith("\"") && boundary.endsWith("\"")) {
      boundary = boundary.substring(1, boundary.length() - 1);
    }
    if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
      throw malformed("the boundary is empty or too long");
    }
    return boundary;
  }

  /** The content of the part with that name; parts before it are skipped. */
  InputStream part(String name) throws IOException {
    skipContent();
    while (!atLastDelimiter()) {
      if (isNamed(head(), name)) {
        return new Content();
      }
      skipContent();
    }
    throw malformed("there is no part named '" + name + "'");
  }

  /** All parts by name, each whole in memory and no larger than that. */
  Map<String, byte[]> all(int largest) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    skipContent();
    while (!atLastDelimiter()) {
      String name = nameIn(head());
      byte[] content = new Content().readNBytes(largest + 1);
      if (content.length > largest || parts.size() == MOST_PARTS) {
        throw new Refusal(
            Reason.TOO_LARGE,
            "A part is larger than " + largest + " bytes, or there are too many.");
      }
      parts.put(name, content);
    }
    return parts;
  }

  private static String nameIn(String head) {
    int at = head.indexOf(" name=\"");
    int end = at < 0 ? -1 : head.indexOf('"', at + 7);
    if (end < 0) {
      throw malformed("a part has no name");
    }
    return head.substring(at + 7, end);
  }

  /** Reads what is left, so that a body cut short is noticed. */
  void finish() throws IOException {
    if (ended) {
      return;
    }
    while (!atLastDelimiter()) {
      head();
      skipContent();
    }
  }

  private void skipContent() throws IOException {
    while (contentReady() > 0) {
      from += contentReady();
    }
    from += delimiter.length;
  }

  /** Content bytes in the buffer before the delimiter or what could become one; 0 at its end. */
  private int contentReady() throws IOException {
    while (true) {
      int at = nextDelimiter();
      if (at > from || (at == from && until - from >= delimiter.length)) {
        return at - from;
      }
      fill();
    }
  }

  /** Where a delimiter, or the start of one that the buffer cuts, stands; else the end. */
  private int nextDelimiter() {
    for (int at = from; at < until; at++) {
      if (buffer[at] == '\r') {
        int length = Math.min(delimiter.length, until - at);
        if (Arrays.equals(buffer, at, at + length, delimiter, 0, length)) {
          return at;
        }
      }
    }
    return until;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, until - from);
    until -= from;
    from = 0;
    int count = in.read(buffer, until, buffer.length - until);
    if (count < 0) {
      throw malformed("the body ends before its last boundary");
    }
    until += count;
  }

  private boolean atLastDelimiter() throws IOException {
    while (until - from < 2) {
      fill();
    }
    ended = buffer[from] == '-' && buffer[from + 1] == '-';
    return ended;
  }

  /** The header lines of a part, up to and with the empty line. */
  private String head() throws IOException {
    for (int searched = from; ; ) {
      for (; searched <= until - 4; searched++) {
        if (buffer[searched] == '\r'
            && buffer[searched + 1] == '\n'
            && buffer[searched + 2] == '\r'
            && buffer[searched + 3] == '\n') {
          String head = new String(buffer, from, searched - from, UTF_8);
          from = searched + 4;
          return head;
        }
      }
      if (until - from > LARGEST_HEAD) {
        throw malformed("the headers of a part are too long");
      }
      int offset = searched - from;
      fill();
      searched = from + offset;
    }
  }

  private static boolean isNamed(String head, String name) {
    return head.contains(" name=\"" + name + "\"")
        || head.contains(";name=\"" + name + "\"")
        || head.contains(" name=" + name);
  }

  private static Refusal malformed(String why) {
    return new Refusal(Reason.INVALID, "The upload is malformed: " + why + ".");
  }

  private final class Content extends InputStream {
    private boolean done;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int ready = done ? 0 : contentReady();
      if (ready == 0) {
        if (!done) {
          from += delimiter.length;
          done = true;
        }
        return -1;
      }
      int count = Math.min(length, ready);
      System.arraycopy(buffer, from, into, offset, count);
      from += count;
      return count;
    }
  }
}
