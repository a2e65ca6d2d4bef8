package dev.craftsh.sandbox.assertion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two texts were signed by GnuPG with a key that was thrown away. */
class AssertionTest {
  private static final String REQUEST = text("account-key-request.txt");
  private static final String SET = text("validation-set.txt");

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(AssertionTest.class.getResourceAsStream("/assertions/" + name))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static PublicKey key() throws MalformedAssertion {
    return PublicKey.parse(Assertion.parse(REQUEST).body());
  }

  @Test
  void theIdOfAKeyIsTheSumOfItsPacket() throws MalformedAssertion {
    assertThat(key().id()).isEqualTo(Assertion.parse(REQUEST).required("public-key-sha3-384"));
  }

  @Test
  void whatGnuPgSignedHolds() throws MalformedAssertion {
    Assertion.parse(REQUEST).verify(key());
    Assertion.parse(SET).verify(key());
  }

  @Test
  void headersAreTextsOfSeveralLinesListsAndMaps() throws MalformedAssertion {
    var headers = Assertion.parse(SET).headers();
    assertThat(headers.get("snaps").toString())
        .isEqualTo(
            "[{\"name\":\"hello\",\"components\":{\"docs\":{\"presence\":\"optional\",\"revision\":\"3\"},"
                + "\"data\":\"required\"},\"presence\":\"required\",\"revision\":\"5\"},"
                + "{\"name\":\"my\",\"presence\":\"invalid\"}]");
    assertThat(headers.get("summary").getAsString()).isEqualTo("Two snaps,\n and why.");
    assertThat(headers.get("sequence").getAsString()).isEqualTo("2");
  }

  @Test
  void whatWasChangedAfterwardsDoesNotHold() throws MalformedAssertion {
    Assertion changed = Assertion.parse(SET.replace("sequence: 2", "sequence: 3"));
    assertThatThrownBy(() -> changed.verify(key()))
        .isInstanceOf(MalformedAssertion.class)
        .hasMessageContaining("was not made with that key, or not for this text");
    Assertion otherKey =
        Assertion.parse(SET.replace("sign-key-sha3-384: 2", "sign-key-sha3-384: 3"));
    assertThatThrownBy(() -> otherKey.verify(key())).hasMessageContaining("another key's");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "type: x",
        "type: x\n\n!!!",
        "type: x\nbody-length: 9\n\nshort\n\nAA==",
        "type: x\nbody-length: -1\n\nAA==",
        "type: x\nbody-length: 2147483647\n\nAA==",
        "type: x\ntype: y\n\nAA==",
        "Type: x\n\nAA==",
        "type:x\n\nAA==",
        " type: x\n\nAA==",
        "snaps:\n\nAA==",
        "snaps:\n  -\n\nAA==",
        "-: x\n\nAA==",
        "a-: x\n\nAA=="
      })
  void whatIsNoAssertionIsRefusedInWords(String text) {
    assertThatThrownBy(() -> Assertion.parse(text).verify(key()))
        .isInstanceOf(MalformedAssertion.class);
  }

  @Test
  void headersNestedWithoutEndAreRefused() {
    StringBuilder text = new StringBuilder("a:\n");
    for (int depth = 1; depth < 5_000; depth++) {
      text.append("  ".repeat(depth)).append("a:\n");
    }
    assertThatThrownBy(() -> Assertion.parse(text.append("\n\nAA==").toString()))
        .isInstanceOf(MalformedAssertion.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AA==", "AQ==", "AcYA", "AcL/AAAAAQA=", "AYYDBAAA", "AZj/////"})
  void whatIsNoPublicKeyIsRefusedInWords(String text) {
    assertThatThrownBy(() -> PublicKey.parse(text)).isInstanceOf(MalformedAssertion.class);
  }
}
