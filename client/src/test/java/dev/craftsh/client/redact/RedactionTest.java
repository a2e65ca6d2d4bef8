package dev.craftsh.client.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource({
    "https://store.example/v1/x?page=2, https://store.example/v1/x?page=2",
    "https://store.example/x?token=abc&page=2, https://store.example/x?token=***&page=2",
    "https://store.example/x?X-Amz-Signature=abc, https://store.example/x?X-Amz-Signature=***",
    "https://me:pw@store.example:8443/x, https://store.example:8443/x",
    "https://store.example/x?flag, https://store.example/x?flag"
  })
  void secretsInAddressesAreHidden(String uri, String shown) {
    assertThat(Redaction.of(URI.create(uri))).isEqualTo(shown);
  }
}
