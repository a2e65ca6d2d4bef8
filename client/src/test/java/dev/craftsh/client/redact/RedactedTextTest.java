package dev.craftsh.client.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies fit to be shown. */
class RedactedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"email\": \"a@b\", \"password\": \"canary\"} | {\"email\":\"a@b\",\"password\":\"***\"}",
        "{\"tokens\": [{\"token\": \"canary\"}]} | {\"tokens\":\"***\"}",
        "{\"Macaroon\": {\"c\": [\"canary\"]}, \"n\": 1} | {\"Macaroon\":\"***\",\"n\":1}",
        "[{\"otp\": \"canary\"}, {\"root_secret\": null}] | [{\"otp\":\"***\"},{\"root_secret\":null}]",
        "{\"channel\":\"latest/edge\",\"revision\":3} | {\"channel\":\"latest/edge\",\"revision\":3}",
        "user=a&password=canary&x=1 | user=a&password=***&x=1",
        "{\"url\": \"https://a/b?x=1&token=canary\"} | {\"url\":\"https://a/b?x=1&token=***\"}",
        "nothing secret here | nothing secret here",
      })
  void keysThatNameASecretLoseTheirValues(String text, String shown) {
    assertThat(RedactedText.of(text)).isEqualTo(shown);
  }

  @Test
  void whatLooksLikeCredentialsIsHiddenWhereverItStands() {
    String token = "MDAxY2xvY2F0aW9uIA".repeat(6);
    assertThat(RedactedText.of("{\"x\": \"see " + token + " there\"}"))
        .isEqualTo("{\"x\":\"see *** there\"}");
    assertThat(RedactedText.of("see " + token)).isEqualTo("see ***");
  }

  @Test
  void idsBesideEachOtherInAnAddressAreNoCredentials() {
    String review =
        "https://store/dev/api/snaps/aiVEqNJ0mNPSjrT2P5ks9L9f2iNp5s2B/builds/"
            + "ff3eb916-1375-ebf4-8631-ceac2042811f/status";
    String token = "MDAxY2xvY2F0aW9uIA".repeat(6);

    assertThat(RedactedText.of("{\"x\":\"" + review + "\"}"))
        .isEqualTo("{\"x\":\"" + review + "\"}");
    String slashes = token.substring(0, 60) + "/" + token.substring(60);
    for (String secret : List.of(token, slashes)) {
      assertThat(RedactedText.of("{\"x\":\"https://store/" + secret + "?token=canary&z=1\"}"))
          .doesNotContain("MDAx", "canary")
          .contains("z=1");
      assertThat(RedactedText.of("{\"x\":\"https://store said " + secret + "\"}"))
          .doesNotContain("MDAx");
    }
  }

  @Test
  void aBodyOfSecretsShowsItsKeysAlone() {
    assertThat(RedactedText.withoutValues("{\"a\": \"canary\", \"b\": [1, \"canary\"]}"))
        .isEqualTo("{\"a\":\"***\",\"b\":[\"***\",\"***\"]}");
    assertThat(RedactedText.withoutValues("canary")).isEqualTo("***");
  }
}
