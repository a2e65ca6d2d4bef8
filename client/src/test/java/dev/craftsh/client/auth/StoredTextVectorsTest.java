package dev.craftsh.client.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.error.CredentialsNotParseable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredTextVectorsTest {
  static Stream<Vector> parses() {
    return Vectors.of("credentials-parse.json");
  }

  static Stream<Vector> marshals() {
    return Vectors.of("credentials-marshal.json");
  }

  static Stream<Vector> base64() {
    return Vectors.of("credentials-base64.json");
  }

  @ParameterizedTest
  @MethodSource("parses")
  void everythingThatWasEverStoredIsReadAsRecorded(Vector vector) {
    String text = vector.text("text");
    JsonObject expected = vector.expected().getAsJsonObject("java");
    boolean candid = vector.text("kind").equals("candid");
    if (!expected.get("ok").getAsBoolean()) {
      refuses(
          expected,
          () -> {
            if (candid) {
              Credentials.parseCandid(text);
            } else {
              Credentials.parseUbuntuOne(text);
            }
          });
    } else if (candid) {
      assertThat(Credentials.parseCandid(text).value())
          .isEqualTo(expected.get("value").getAsString());
    } else {
      assertThat(Credentials.parseUbuntuOne(text))
          .isEqualTo(ubuntuOne(expected.getAsJsonObject("value")));
    }
  }

  @ParameterizedTest
  @MethodSource("marshals")
  void theStoredTextIsTheSameByteForByte(Vector vector) {
    JsonElement value = vector.input().get("value");
    Credentials credentials =
        vector.text("kind").equals("candid")
            ? new Credentials.Token(value.getAsString(), Credentials.Token.Envelope.TYPED)
            : ubuntuOne(value.getAsJsonObject());
    assertThat(credentials.toStoredText()).isEqualTo(vector.expected().get("text").getAsString());
    assertThat(Credentials.parse(credentials.toStoredText())).isEqualTo(credentials);
    assertThat(Credentials.parseExported(credentials.export())).isEqualTo(credentials);
  }

  @ParameterizedTest
  @MethodSource("base64")
  void base64IsReadAsLenientlyAsPythonReadsIt(Vector vector) {
    String text = vector.text("text");
    JsonObject expected = vector.expected().getAsJsonObject("java");
    if (!expected.get("ok").getAsBoolean()) {
      refuses(expected, () -> StoredBase64.decode(text));
      return;
    }
    String result =
        vector.text("operation").equals("decode")
            ? StoredBase64.decode(text)
            : StoredBase64.encode(text);
    assertThat(result).isEqualTo(expected.get("value").getAsString());
  }

  private static void refuses(JsonObject expected, ThrowingCallable call) {
    assertThatExceptionOfType(CredentialsNotParseable.class)
        .isThrownBy(call)
        .extracting(CredentialsNotParseable::why)
        .isEqualTo(expected.get("message").getAsString());
  }

  private static Credentials.UbuntuOne ubuntuOne(JsonObject value) {
    return new Credentials.UbuntuOne(
        value.get("root").getAsString(), value.get("discharge").getAsString());
  }
}
