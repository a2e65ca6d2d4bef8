package dev.craftsh.shell.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "login --email me@example.com --otp 123456 | login --email me@example.com --otp ***",
        "login --otp=123456 --ttl 1d | login --otp=*** --ttl 1d",
        "login --password 'two words' --ttl 1d | login --password *** --ttl 1d",
        "var s = Secret.of(\"hunter2\"); | var s = Secret.of(\"***\");",
        "request.withOtp(\"123\") | request.withOtp(\"***\")",
        "Secret . of ( \"a\\\"b\" ) | Secret . of ( \"***\" )",
        "var password = \"hunter2\"; | var password = \"***\";",
        "String myToken=\"abc\"; | String myToken=\"***\";",
        "api POST /x -f password=hunter2 -f name=me | api POST /x -f password=*** -f name=me",
        "api POST /x -H \"Authorization: Macaroon root=1, discharge=2\" | api POST /x -H \"Authorization:***\"",
        "api POST /x -d {\"password\":\"hunter2\"} | api POST /x -d {\"password\":\"***\"}",
        "json(\"{\\\"macaroon\\\": \\\"abc\\\"}\") | json(\"{\\\"macaroon\\\": \\\"***\\\"}\")",
      })
  void secretsBecomeStars(String typed, String kept) {
    assertThat(SecretMask.mask(typed)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status hello",
        "login --password-file ~/secret",
        "login --otp",
        "token == \"x\"",
        "for (var token : tokens) {}",
        "profile set mine credentials=~/login",
        "profile set mine password-file=~/x",
        "var p = secret(\"Password: \")",
        "Secret.of(\"***\")",
        "tokens = 3 + x",
        "upload /home/me/a/very/long/path/that/goes/on/and/on/and/on/until/it/is/longer/than/any/name.charm",
        "print(\"6fe0b3204820bd1bb60e605189b80cd2699a1f514a38215a817d5bf79cc13ca66fe0b3204820bd1bb60e605\")",
      })
  void otherLinesStayAsTheyAre(String typed) {
    assertThat(SecretMask.mask(typed)).isEqualTo(typed);
  }

  @Test
  void theValueOfAnOptionMayStandInTheNextLine() {
    assertThat(SecretMask.mask("login --otp \\\n  123456 \\\n  --ttl 1d"))
        .isEqualTo("login --otp \\\n  *** \\\n  --ttl 1d");
  }

  @Test
  void aTextBlockIsOneSecret() {
    var masked = SecretMask.of("Secret.of(\"\"\"\n  first\n  second\"\"\")");
    assertThat(masked.text()).isEqualTo("Secret.of(\"\"\"***\"\"\")");
    assertThat(masked.secrets()).isEqualTo(1);
  }

  @Test
  void secretsAreCounted() {
    var text = "login --otp 1\nvar password = \"x\"; print(\"***\")";
    assertThat(SecretMask.of(text).secrets()).isEqualTo(2);
  }

  @Test
  void whatLooksLikeExportedCredentialsIsMaskedWherever() {
    var credentials = "eyJyIjogIlRVUkJ".repeat(8) + "0Cg==";
    assertThat(SecretMask.mask("var c = \"" + credentials + "\";\nprint(c)"))
        .isEqualTo("var c = \"***\";\nprint(c)");
  }
}
