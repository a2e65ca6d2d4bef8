package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.SignatureChain;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MacaroonVectorsTest {
  private static final HexFormat HEX = HexFormat.of();

  @TestFactory
  Stream<DynamicTest> sealsTheVerificationIdsThatOtherLibrariesSeal() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonObject vector : vectors("macaroon-create")) {
      JsonArray made = vector.getAsJsonObject("input").getAsJsonArray("caveats");
      JsonObject expected = vector.getAsJsonObject("expected");
      for (int i = 0; i < made.size(); i++) {
        JsonObject caveat = made.get(i).getAsJsonObject();
        JsonElement vid =
            expected.getAsJsonArray("caveats").get(i).getAsJsonObject().get("vid_hex");
        if (vid != JsonNull.INSTANCE) {
          byte[] signature = hex(expected.getAsJsonArray("signatures_hex").get(i));
          tests.add(
              DynamicTest.dynamicTest(
                  text(vector, "name") + ", caveat " + i,
                  () -> sealsAndOpens(caveat, signature, hex(vid))));
        }
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void sealsAndOpens(JsonObject caveat, byte[] signature, byte[] vid)
      throws Exception {
    byte[] nonce = hex(caveat.get("nonce_hex"));
    byte[] key = SignatureChain.deriveKey(hex(caveat.get("key_hex")));
    byte[] box = Arrays.copyOfRange(vid, nonce.length, vid.length);
    assertThat(SecretBox.seal(key, nonce, signature)).isEqualTo(box);
    assertThat(SecretBox.open(box, nonce, signature)).isEqualTo(key);
  }

  @TestFactory
  Stream<DynamicTest> judgesMacaroonsAsOtherLibrariesDo() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonObject vector : vectors("macaroon-verify")) {
      boolean ok = vector.getAsJsonObject("expected").get("ok").getAsBoolean();
      tests.add(
          DynamicTest.dynamicTest(
              text(vector, "name"),
              () -> assertThat(holds(vector.getAsJsonObject("input"))).isEqualTo(ok)));
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static boolean holds(JsonObject input) {
    List<Macaroon> discharges = new ArrayList<>();
    for (JsonElement discharge : input.getAsJsonArray("discharges")) {
      discharges.add(Macaroon.fromBase64(discharge.getAsString()));
    }
    Set<String> satisfied = new HashSet<>();
    for (JsonElement predicate : input.getAsJsonArray("satisfied_predicates")) {
      satisfied.add(predicate.getAsString());
    }
    try {
      return MacaroonVerifier.verify(
              Macaroon.fromBase64(text(input, "root")), discharges, hex(input.get("root_key_hex")))
          .stream()
          .allMatch(condition -> satisfied.contains(condition.text()));
    } catch (Unverified no) {
      return false;
    }
  }

  private static String text(JsonObject object, String key) {
    return object.get(key).getAsString();
  }

  private static byte[] hex(JsonElement text) {
    return HEX.parseHex(text.getAsString());
  }

  private static List<JsonObject> vectors(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            MacaroonVectorsTest.class.getResourceAsStream("/vectors/" + name + ".json"))) {
      List<JsonObject> all = new ArrayList<>();
      for (JsonElement one :
          JsonParser.parseString(new String(in.readAllBytes(), UTF_8)).getAsJsonArray()) {
        all.add(one.getAsJsonObject());
      }
      return all;
    }
  }
}
