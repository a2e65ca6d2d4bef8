package dev.craftsh.shell.cassette;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Reply;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a registry of images and the store say of its passwords, whatever they call it. */
class RegistryTapeTest {
  private static final String BLOB =
      "https://api.example/v1/charm/hello/resources/img/oci-image/blob";
  private static final String TOKEN =
      "https://auth.example/token?service=r&scope=repository%3Acharm%2Fabc%2Fimg%3Apull";

  private record Asked(String method, URI uri, boolean authorized) implements Call {
    @Override
    public String what() {
      return "Cannot ask";
    }

    @Override
    public boolean changes() {
      return false;
    }

    @Override
    public boolean secret() {
      return false;
    }

    @Override
    public Optional<String> text() {
      return Optional.empty();
    }

    @Override
    public Optional<Path> file() {
      return Optional.empty();
    }

    @Override
    public Optional<String> upload() {
      return Optional.empty();
    }
  }

  private static String tape(Call call, String type, String body) {
    var recorder = new Recorder(() -> Endpoints.CHARMHUB);
    recorder.intercept(
        call, () -> Reply.of(200, "", Map.of("Content-Type", type), body.getBytes(UTF_8)));
    return recorder.exchanges().toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "", "application/octet-stream"})
  void thePasswordsAreOnNoTape(String type) {
    var blob = new Asked("POST", URI.create(BLOB), true);
    var token = new Asked("GET", URI.create(TOKEN), false);

    assertThat(tape(blob, type, "{\"ImageName\": \"i\", \"Password\": \"canary\"}"))
        .contains("\"ImageName\":\"i\"")
        .doesNotContain("canary");
    assertThat(tape(token, type, "{\"token\": \"canary\", \"expires_in\": 300}"))
        .contains("\"expires_in\":300")
        .doesNotContain("canary");
    assertThat(tape(blob, type, "password canary")).doesNotContain("canary").contains("***");
  }
}
