package dev.craftsh.client.macaroon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Text only where the bytes really are text. */
final class Utf8 {
  private Utf8() {}

  static Optional<String> decode(byte[] bytes) {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  static String text(byte[] bytes, String what) {
    return decode(bytes)
        .orElseThrow(() -> new MalformedMacaroon("the " + what + " is not UTF-8 text"));
  }
}
