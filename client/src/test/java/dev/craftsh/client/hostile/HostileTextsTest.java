package dev.craftsh.client.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.client.Vectors;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.FileCredentialStore;
import dev.craftsh.client.error.CredentialsNotParseable;
import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.hostile.Survival.Parser;
import dev.craftsh.client.macaroon.BakeryMacaroon;
import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MalformedMacaroon;
import dev.craftsh.client.model.Channel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parser of foreign bytes but those of answers: thousands of damaged texts each. */
class HostileTextsTest {
  private static final long SEED = Long.getLong("craftsh.hostile.seed", 20_261_122);
  private static final int CASES = Integer.getInteger("craftsh.hostile.cases", 5_000);

  private static Arguments parser(String name, List<byte[]> valid, Class<?> typed, Parser parser) {
    return Arguments.of(Named.of(name, parser), valid, typed);
  }

  private static Parser text(Function<String, Object> parse) {
    return bytes -> parse.apply(new String(bytes, UTF_8));
  }

  static Stream<Arguments> parsers() {
    List<byte[]> binary = new ArrayList<>();
    macaroons("base64").forEach(text -> binary.add(Macaroon.fromBase64(text).toBytes()));
    List<byte[]> base64 = bytes(macaroons("base64"));
    List<byte[]> json = bytes(macaroons("json"));
    List<byte[]> bakery = bytes(texts("candid-discharge.json", "root"));
    List<byte[]> stored = bytes(texts("credentials-parse.json", "text"));
    List<byte[]> exported = bytes(texts("credentials-base64.json", "text"));
    for (byte[] one : stored) {
      exported.add(Base64.getEncoder().encode(one));
    }
    List<byte[]> files = bytes(texts("legacy-snapcraft-config.json", "text"));
    List<byte[]> all = new ArrayList<>(exported);
    all.addAll(files);
    all.addAll(stored);
    Class<?> macaroon = MalformedMacaroon.class;
    Class<?> credentials = CredentialsNotParseable.class;
    return Stream.of(
        parser("binary macaroons", binary, macaroon, HostileTextsTest::readAndWriteAgain),
        parser("base64 macaroons", base64, macaroon, text(Macaroon::fromBase64)),
        parser("JSON macaroons", json, macaroon, text(t -> Macaroon.fromJson(t).toJson())),
        parser("bakery macaroons", bakery, macaroon, text(BakeryMacaroon::fromJson)),
        parser("stored text", stored, credentials, text(Credentials::parse)),
        parser("Candid text", stored, credentials, text(Credentials::parseCandid)),
        parser("Ubuntu One text", stored, credentials, text(Credentials::parseUbuntuOne)),
        parser("developer tokens", stored, credentials, text(Credentials::parseDeveloperToken)),
        parser("exports", exported, credentials, text(Credentials::parseExported)),
        parser("any export", all, credentials, text(t -> Credentials.parseExported(t, "h"))),
        parser(
            "old files of snapcraft",
            files,
            credentials,
            text(t -> Credentials.parseSnapcraftConfig(t, "login.ubuntu.com"))),
        parser("channels", bytes(channels()), InvalidInput.class, text(Channel::parse)));
  }

  private static Object readAndWriteAgain(byte[] bytes) {
    Macaroon macaroon = Macaroon.fromBytes(bytes);
    if (!Macaroon.fromBytes(macaroon.toBytes()).equals(macaroon)) {
      throw new AssertionError("it is another when it is written and read again");
    }
    return macaroon;
  }

  private static List<String> macaroons(String format) {
    return Vectors.of("macaroon-deserialise.json")
        .filter(Vector::ok)
        .filter(vector -> vector.text("format").equals(format))
        .map(vector -> vector.text("data"))
        .toList();
  }

  private static List<String> texts(String file, String key) {
    return Vectors.of(file).map(vector -> vector.text(key)).toList();
  }

  private static List<String> channels() {
    return Vectors.of("channels.json")
        .map(v -> v.given().isJsonObject() ? v.text("text") : v.given().getAsString())
        .toList();
  }

  private static List<byte[]> bytes(List<String> texts) {
    List<byte[]> bytes = new ArrayList<>();
    texts.forEach(text -> bytes.add(text.getBytes(UTF_8)));
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void damagedTextsAreReadOrRefusedAsOneKindOfError(
      Parser parser, List<byte[]> valid, Class<?> typed) {
    for (int i = 0; i < CASES; i++) {
      long seed = SEED + i;
      Survival.of(parser, new Variations(seed).of(valid), typed, "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("parsers")
  void endlessTextsCostNoMoreThanTheirLength(Parser parser, List<byte[]> valid, Class<?> typed) {
    for (Huge huge : Huge.values()) {
      Survival.of(parser, huge.bytes(), typed, huge.name());
    }
  }

  @Test
  void aDamagedCredentialsFileIsReadAsFarAsItCanAndWrittenAnew(@TempDir Path directory) {
    List<byte[]> valid =
        bytes(
            Vectors.of("file-keyring.json")
                .filter(vector -> !vector.input().get("file_before").isJsonNull())
                .map(vector -> vector.text("file_before"))
                .toList());
    Path file = directory.resolve("credentials.json");
    FileCredentialStore store = new FileCredentialStore(file);
    Parser use =
        bytes -> {
          Files.write(file, bytes);
          store.get("my-app", "h");
          store.set("my-app", "h", "x");
          if (!store.require("my-app", "h").equals("x")) {
            throw new AssertionError("what was kept is not there");
          }
          return store;
        };
    for (int i = 0; i < CASES / 20; i++) {
      Survival.of(use, new Variations(SEED + i).of(valid), StoreException.class, "seed " + i);
    }
  }
}
