package dev.craftsh.client.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a login says of itself, without anybody being asked. */
class StatedLimitsTest {
  private static final byte[] BYTES = "key".getBytes(UTF_8);

  private static Macaroon macaroon(String... caveats) {
    var macaroon = Macaroon.create(MacaroonFormat.V2, BYTES, BYTES, "store.example");
    for (var caveat : caveats) {
      macaroon = macaroon.addFirstParty(caveat);
    }
    return macaroon;
  }

  private static StatedLimits limits(String... caveats) {
    return StatedLimits.of(
        new Credentials.Token(macaroon(caveats).toBase64(), Credentials.Token.Envelope.BARE));
  }

  @Test
  void eachKindIsReadInTheWordsOfBothStores() {
    var limits =
        limits(
            "s|acl|[\"package_access\"]",
            "s|package|[\"charm/hello\"]",
            "s|channel|[\"edge\", \"*/beta\"]");

    assertThat(limits.permissions()).contains(List.of("package_access"));
    assertThat(limits.packages()).contains(List.of("hello"));
    assertThat(limits.channels()).contains(List.of("edge", "*/beta"));
  }

  @ParameterizedTest
  @CsvSource({"'\"a\", \"b\"','\"b\"'", "'\"b\"','\"a\", \"b\"'"})
  void aSecondCaveatOfAKindNarrows(String first, String second) {
    assertThat(
            limits("s|permission|[" + first + "]", "s|permission|[" + second + "]").permissions())
        .contains(List.of("b"));
  }

  @Test
  void whatTwoCaveatsNameInDifferentWordsIsNotTakenAway() {
    var limits =
        limits(
            "s|acl|[\"package-manage\", \"package-view\"]",
            "s|acl|[\"package-manage-releases\", \"package-view\"]",
            "s|channel|[\"*/edge\", \"beta\"]",
            "s|channel|[\"latest/edge\", \"beta\"]",
            "s|package|[\"hello\"]",
            "s|package_id|[\"tPrEcVuDsWoMqYxZaBcDeFgHiJkLmNoP\"]");

    assertThat(limits.permissions()).contains(List.of("package-manage", "package-view"));
    assertThat(limits.channels()).contains(List.of("*/edge", "beta"));
    assertThat(limits.packages()).contains(List.of("hello"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time-before 2030-01-01T00:00:00Z",
        "s|expires|2030-01-01T00:00:00Z",
        "s|permission|[{}]",
        "s|permission|[",
        "s|permission|[]",
        "s|permission",
        "|",
        ""
      })
  void whatIsNotUnderstoodStatesNothing(String caveat) {
    assertThat(limits(caveat)).isEqualTo(StatedLimits.NONE);
  }

  @Test
  void theCaveatOfALoginServiceIsNotReadAsALimit() {
    var root = macaroon().addThirdParty("sso", "s|permission|[\"a\"]".getBytes(UTF_8), BYTES);
    assertThat(StatedLimits.of(new Credentials.DeveloperToken(root.toBase64())))
        .isEqualTo(StatedLimits.NONE);
  }

  @Test
  void theRootOfAnUbuntuOneLoginIsReadAndJsonToo() {
    var root = macaroon("s|permission|[\"a\"]");
    assertThat(StatedLimits.of(new Credentials.UbuntuOne(root.toBase64(), "x")).permissions())
        .isEqualTo(Optional.of(List.of("a")));
    assertThat(
            StatedLimits.of(new Credentials.DeveloperToken(root.toJson().toString())).permissions())
        .isEqualTo(Optional.of(List.of("a")));
  }

  @Test
  void aTokenThatIsNoMacaroonStatesNothing() {
    assertThat(StatedLimits.of(new Credentials.DeveloperToken("opaque")))
        .isEqualTo(StatedLimits.NONE);
  }
}
