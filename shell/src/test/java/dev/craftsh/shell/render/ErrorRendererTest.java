package dev.craftsh.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorRendererTest {
  private final StringBuilder err = new StringBuilder();
  private final ErrorRenderer renderer = new ErrorRenderer(err, Theme.PLAIN, Screen.ENDLESS);

  private static Failure failure(List<String> details, Optional<String> id) {
    return new Failure(
        "STORE-NOT-FOUND",
        "Cannot release hello",
        "hello has no track 9.9\u001b[2J",
        "release to latest",
        details,
        id,
        ExitStatus.FAILED,
        new IllegalStateException());
  }

  @Test
  void saysWhatWhyAndWhatToDo() throws IOException {
    renderer.words(failure(List.of(), Optional.empty()));

    assertThat(err)
        .hasToString(
            """
            Cannot release hello  [STORE-NOT-FOUND]
              why  hello has no track 9.9\\u001b[2J
              do   release to latest
            """);
  }

  @Test
  void detailsAndTheRequestHaveTheirPlaces() throws IOException {
    renderer.words(failure(List.of("int x = 1 +;", "           ^"), Optional.of("abc-1")));

    assertThat(err)
        .hasToString(
            """
            Cannot release hello  [STORE-NOT-FOUND]
              int x = 1 +;
                         ^
              why  hello has no track 9.9\\u001b[2J
              do   release to latest
              id   abc-1
            """);
  }

  @Test
  void isOneObjectForMachines() throws IOException {
    renderer.json(failure(List.of(), Optional.of("abc-1")));

    assertThat(err)
        .hasToString(
            "{\"code\": \"STORE-NOT-FOUND\", \"what\": \"Cannot release hello\", "
                + "\"why\": \"hello has no track 9.9\\u001b[2J\", \"do\": \"release to latest\", "
                + "\"request_id\": \"abc-1\", \"exit_status\": 1}\n");
    assertThat(JsonParser.parseString(err.toString()).isJsonObject()).isTrue();
  }
}
