package dev.craftsh.client.macaroon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MacaroonVectorsTest {
  static Stream<Vector> creations() {
    return Vectors.of("macaroon-create.json");
  }

  static Stream<Vector> readings() {
    return Vectors.of("macaroon-deserialise.json");
  }

  static Stream<Vector> bindings() {
    return Vectors.of("bind.json");
  }

  /** Cases that need no decryption of a caveat's key, which is the verifier's business. */
  static Stream<Vector> firstPartyVerifications() {
    return Vectors.of("macaroon-verify.json")
        .filter(v -> v.input().getAsJsonArray("discharges").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("creations")
  void eachStepOfMintingGivesTheRecordedSignature(Vector vector) {
    Macaroon macaroon =
        Macaroon.create(
            vector.input().get("version").getAsInt() == 1 ? MacaroonFormat.V1 : MacaroonFormat.V2,
            hex(vector.input().get("root_key_hex")),
            hex(vector.input().get("identifier_hex")),
            vector.text("location"));
    var signatures = vector.expected().getAsJsonArray("signatures_hex").iterator();
    assertThat(macaroon.signature()).isEqualTo(hex(signatures.next()));
    for (JsonElement element : vector.expected().getAsJsonArray("caveats")) {
      macaroon = add(macaroon, element.getAsJsonObject());
      assertThat(macaroon.signature()).isEqualTo(hex(signatures.next()));
    }
    assertThat(macaroon.toBase64())
        .isEqualTo(vector.expected().get("binary_base64url").getAsString());
    assertThat(macaroon.toJson()).isEqualTo(parsed(vector.expected().get("json")));
  }

  private static Macaroon add(Macaroon macaroon, JsonObject caveat) {
    byte[] id = hex(caveat.get("id_hex"));
    if (caveat.get("vid_hex").isJsonNull()) {
      return macaroon.addFirstParty(id);
    }
    return macaroon.addThirdParty(
        caveat.get("location").getAsString(), id, hex(caveat.get("vid_hex")));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void aMacaroonIsReadAndWrittenAgainTheSame(Vector vector) {
    if (!vector.ok()) {
      assertThatExceptionOfType(MalformedMacaroon.class).isThrownBy(() -> read(vector));
      return;
    }
    Macaroon macaroon = read(vector);
    JsonObject expected = vector.expected().getAsJsonObject("macaroon");
    assertThat(macaroon.format())
        .isEqualTo(expected.get("version").getAsInt() == 1 ? MacaroonFormat.V1 : MacaroonFormat.V2);
    assertThat(macaroon.location()).isEqualTo(textOrEmpty(expected.get("location")));
    assertThat(macaroon.identifier()).isEqualTo(hex(expected.get("identifier_hex")));
    assertThat(macaroon.identifierText().orElse(""))
        .isEqualTo(textOrEmpty(expected.get("identifier_text")));
    assertThat(macaroon.signature()).isEqualTo(hex(expected.get("signature_hex")));
    assertThat(macaroon.caveats()).hasSize(expected.getAsJsonArray("caveats").size());
    for (int i = 0; i < macaroon.caveats().size(); i++) {
      assertSame(
          macaroon.caveats().get(i), expected.getAsJsonArray("caveats").get(i).getAsJsonObject());
    }
    assertThat(macaroon.toBase64())
        .isEqualTo(vector.expected().get("binary_base64url").getAsString());
    assertThat(macaroon.toJson()).isEqualTo(parsed(vector.expected().get("json")));
  }

  private static Macaroon read(Vector vector) {
    String data = vector.text("data");
    return vector.text("format").equals("json")
        ? Macaroon.fromJson(data)
        : Macaroon.fromBase64(data);
  }

  private static void assertSame(Caveat caveat, JsonObject expected) {
    assertThat(caveat.id()).isEqualTo(hex(expected.get("id_hex")));
    assertThat(caveat.idText().orElse("")).isEqualTo(textOrEmpty(expected.get("id_text")));
    assertThat(caveat.location().orElse("")).isEqualTo(textOrEmpty(expected.get("location")));
    assertThat(caveat.isThirdParty()).isEqualTo(!expected.get("vid_hex").isJsonNull());
    caveat
        .verificationId()
        .ifPresent(vid -> assertThat(vid).isEqualTo(hex(expected.get("vid_hex"))));
  }

  @ParameterizedTest
  @MethodSource("bindings")
  void bindingChangesTheSignatureAlone(Vector vector) {
    Macaroon root = Macaroon.fromBase64(vector.text("root"));
    Macaroon discharge = Macaroon.fromBase64(vector.text("discharge"));
    Macaroon bound = discharge.bindTo(root);
    assertThat(bound.signature()).isEqualTo(hex(vector.expected().get("bound_signature_hex")));
    assertThat(bound.toBase64()).isEqualTo(vector.expected().get("bound").getAsString());
    assertThat(bound.toJson()).isEqualTo(parsed(vector.expected().get("bound_json")));
    assertThat(bound.caveats()).isEqualTo(discharge.caveats());
  }

  @ParameterizedTest
  @MethodSource("firstPartyVerifications")
  void theChainTellsAGenuineMacaroonFromAForgedOne(Vector vector) {
    Macaroon macaroon = Macaroon.fromBase64(vector.text("root"));
    byte[] key = SignatureChain.deriveKey(hex(vector.input().get("root_key_hex")));
    SignatureChain chain = SignatureChain.begin(key, macaroon.identifier());
    boolean met = true;
    for (Caveat caveat : macaroon.caveats()) {
      met &= !caveat.isThirdParty() && satisfied(vector, caveat);
      chain = chain.then(caveat);
    }
    assertThat(met && chain.matches(macaroon.signature())).isEqualTo(vector.ok());
  }

  private static boolean satisfied(Vector vector, Caveat caveat) {
    for (JsonElement predicate : vector.input().getAsJsonArray("satisfied_predicates")) {
      if (caveat.idText().filter(predicate.getAsString()::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static byte[] hex(JsonElement text) {
    return HexFormat.of().parseHex(text.getAsString());
  }

  private static JsonElement parsed(JsonElement text) {
    return JsonParser.parseString(text.getAsString());
  }

  private static String textOrEmpty(JsonElement text) {
    return text.isJsonNull() ? "" : text.getAsString();
  }
}
