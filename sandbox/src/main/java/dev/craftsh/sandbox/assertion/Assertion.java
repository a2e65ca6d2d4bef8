package dev.craftsh.sandbox.assertion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One signed document: headers, perhaps a body, and a signature over both. Headers are text, lists
 * and maps; each scalar is text.
 */
public final class Assertion {
  private static final int LARGEST = 2 << 20;
  private final JsonObject headers;
  private final String body;
  private final byte[] signed;
  private final byte[] signature;

  private Assertion(JsonObject headers, String body, byte[] signed, byte[] signature) {
    this.headers = headers;
    this.body = body;
    this.signed = signed;
    this.signature = signature;
  }

  /** Takes the text apart; looks at no signature yet. */
  public static Assertion parse(String text) throws MalformedAssertion {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > LARGEST) {
      throw new MalformedAssertion("it is larger than " + LARGEST + " bytes");
    }
    int endOfHeaders = blankLine(bytes, 0);
    if (endOfHeaders < 0) {
      throw new MalformedAssertion("it has no blank line after its headers");
    }
    JsonObject headers = HeaderLines.parse(new String(bytes, 0, endOfHeaders, UTF_8));
    int length = bodyLength(headers);
    int endOfBody = length == 0 ? endOfHeaders : endOfHeaders + 2 + length;
    if (endOfBody < 0 || endOfBody > bytes.length || blankLine(bytes, endOfBody) != endOfBody) {
      throw new MalformedAssertion("its body has not the length that body-length says");
    }
    String body = length == 0 ? "" : new String(bytes, endOfHeaders + 2, length, UTF_8);
    String signature = new String(bytes, endOfBody + 2, bytes.length - endOfBody - 2, UTF_8);
    return new Assertion(
        headers, body, Arrays.copyOf(bytes, endOfBody), Packet.base64(signature, "its signature"));
  }

  private static int blankLine(byte[] bytes, int from) {
    for (int i = from; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i + 1] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static int bodyLength(JsonObject headers) throws MalformedAssertion {
    JsonElement length = headers.get("body-length");
    try {
      return length == null ? 0 : Integer.parseUnsignedInt(length.getAsString());
    } catch (NumberFormatException | IllegalStateException | UnsupportedOperationException no) {
      throw new MalformedAssertion("its body-length is not a number");
    }
  }

  /** All headers, a copy. */
  public JsonObject headers() {
    return headers.deepCopy();
  }

  public String body() {
    return body;
  }

  /** A header that is one text; null when it is absent or more than a text. */
  public @Nullable String text(String header) {
    JsonElement value = headers.get(header);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
  }

  public String required(String header) throws MalformedAssertion {
    String value = text(header);
    if (value == null || value.isEmpty()) {
      throw new MalformedAssertion("its header '" + header + "' is missing");
    }
    return value;
  }

  /** Refuses when somebody else signed it, or when it was changed afterwards. */
  public void verify(PublicKey key) throws MalformedAssertion {
    String named = text("sign-key-sha3-384");
    if (named != null && !named.equals(key.id())) {
      throw new MalformedAssertion("its sign-key-sha3-384 is another key's");
    }
    Signature.parse(signature).verify(key, signed);
  }
}
