package dev.craftsh.client.macaroon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MacaroonTest {
  private final Macaroon macaroon =
      Macaroon.create(MacaroonFormat.V1, bytes("key"), bytes("id"), "store.example")
          .addFirstParty("account = 1");

  @Test
  void theTextFormNeverShowsTheSignature() {
    assertThat(macaroon)
        .hasToString("Macaroon[store.example, id, 1 caveats]")
        .asString()
        .doesNotContain(HexFormat.of().formatHex(macaroon.signature()))
        .doesNotContain(macaroon.toBase64());
  }

  @Test
  void whatAMacaroonHandsOutCannotChangeIt() {
    byte[] signature = macaroon.signature();
    Arrays.fill(macaroon.signature(), (byte) 0);
    Arrays.fill(macaroon.identifier(), (byte) 0);
    Arrays.fill(macaroon.caveats().get(0).id(), (byte) 0);
    assertThat(macaroon.signature()).isEqualTo(signature);
    assertThat(macaroon.identifierText()).contains("id");
    assertThat(macaroon.caveats().get(0).idText()).contains("account = 1");
  }

  @Test
  void aValueWithSpacesAndNewlinesSurvivesFormatV1() {
    Macaroon spaced = macaroon.addFirstParty("a b\nc d\n");
    assertThat(Macaroon.fromBytes(spaced.toBytes())).isEqualTo(spaced);
  }

  @Test
  void everyTruncationIsRefused() {
    byte[] v1 = macaroon.toBytes();
    byte[] v2 =
        Macaroon.create(MacaroonFormat.V2, bytes("key"), bytes("id"), "store.example")
            .addThirdParty("sso.example", bytes("caveat"), new byte[72])
            .toBytes();
    for (byte[] whole : new byte[][] {v1, v2}) {
      for (int length = 0; length < whole.length; length++) {
        byte[] part = Arrays.copyOf(whole, length);
        assertThatExceptionOfType(MalformedMacaroon.class)
            .isThrownBy(() -> Macaroon.fromBytes(part));
      }
    }
  }

  @Test
  void aPacketTooLongForFormatV1IsRefusedWhenWritten() {
    Macaroon huge = macaroon.addFirstParty(new byte[0x10000]);
    assertThatExceptionOfType(MalformedMacaroon.class)
        .isThrownBy(huge::toBytes)
        .withMessage("its cid is too long for format v1");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
