package dev.craftsh.client.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.macaroon.Macaroon;
import dev.craftsh.client.macaroon.MacaroonFormat;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginClaimsTest {
  private static String macaroon(String... caveats) {
    var macaroon =
        Macaroon.create(
            MacaroonFormat.V1, "key".getBytes(UTF_8), "id".getBytes(UTF_8), "store.example");
    for (var caveat : caveats) {
      macaroon = macaroon.addFirstParty(caveat);
    }
    return macaroon.toBase64();
  }

  private static String account(String json) {
    return "login.example|account|" + Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }

  private static LoginClaims token(String... caveats) {
    return LoginClaims.of(
        new Credentials.Token(macaroon(caveats), Credentials.Token.Envelope.BARE));
  }

  @Test
  void theEarliestEndCounts() {
    assertThat(
            token(
                    "store.example|expires|2027-03-01T10:00:00.123456",
                    "time-before 2027-01-02T03:04:05Z",
                    "store.example|expires|2027-02-01T00:00:00+02:00")
                .expires())
        .contains(Instant.parse("2027-01-02T03:04:05Z"));
    assertThat(token("store.example|expires|2027-02-01T00:00:00.5").expires())
        .contains(Instant.parse("2027-02-01T00:00:00.500Z"));
  }

  @Test
  void ofTwoMacaroonsTheRootEndsTheLoginAndTheDischargeNamesItsUser() {
    var login =
        new Credentials.UbuntuOne(
            macaroon("store.example|expires|2027-01-01T00:00:00Z"),
            macaroon(
                account("{\"username\": \"jo\", \"email\": \"jo@example.com\"}"),
                "login.example|expires|2026-01-01T00:00:00Z"));

    var claims = LoginClaims.of(login);

    assertThat(claims.user()).contains("jo");
    assertThat(claims.expires()).contains(Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(LoginClaims.ofExported(login.export())).isEqualTo(claims);
  }

  @Test
  void tokensOfProgramsAndMacaroonsInJsonAreRead() {
    var macaroon = Macaroon.fromBase64(macaroon("time-before 2027-01-02T03:04:05Z"));
    for (var text : new String[] {macaroon.toBase64(), macaroon.toJson().toString()}) {
      assertThat(LoginClaims.of(new Credentials.DeveloperToken(text)).expires())
          .contains(Instant.parse("2027-01-02T03:04:05Z"));
    }
  }

  @Test
  void aNameMayBeAnAddressOrBeDeclared() {
    assertThat(token(account("{\"email\": \"jo@example.com\"}")).user()).contains("jo@example.com");
    assertThat(token("declared username jo").user()).contains("jo");
    assertThat(token("store.example|account|AcC0uNtId").user()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "store.example|expires|soon",
        "store.example|expires|",
        "time-before",
        "time-before the end",
        "store.example|account|!!!",
        "store.example|account|W10=",
        "|||",
        ""
      })
  void whatCannotBeReadSaysNothing(String caveat) {
    assertThat(token(caveat)).isEqualTo(LoginClaims.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "{}", "{\"t\": 1}", "[1]", "AAAA", "\u0000"})
  void whatIsNoLoginSaysNothing(String text) {
    assertThat(LoginClaims.ofExported(text)).isEqualTo(LoginClaims.NONE);
    assertThat(LoginClaims.of(new Credentials.Token(text, Credentials.Token.Envelope.TYPED)))
        .isEqualTo(LoginClaims.NONE);
  }
}
