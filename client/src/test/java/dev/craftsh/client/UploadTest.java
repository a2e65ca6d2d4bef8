package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.FileProblem;
import dev.craftsh.client.error.InvalidResponse;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.error.StoreUnavailable;
import dev.craftsh.client.error.UploadFailed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UploadTest {
  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "CraftStoreError", UploadFailed.class,
          "StoreServerError", StoreUnavailable.class,
          "KeyError", InvalidResponse.class);

  private final Path directory;

  UploadTest(@TempDir Path directory) {
    this.directory = directory;
  }

  static Stream<Vector> uploads() {
    return Vectors.of("upload-results.json");
  }

  @ParameterizedTest
  @MethodSource("uploads")
  void theStorageServicesAnswerIsUnderstoodAsRecorded(Vector vector) throws IOException {
    Path file =
        Files.writeString(directory.resolve(vector.text("file_name")), vector.text("content_text"));
    JsonArray responses = new JsonArray();
    responses.add(vector.input().get("response"));
    try (ExampleStores stores = new ExampleStores(responses);
        StoreClient client =
            StoreClient.builder(
                    Endpoints.CHARMHUB.withStorage(URI.create("https://storage.example")))
                .userAgent("my-app/1.0")
                .environment(stores.environment())
                .build()) {
      if (vector.expected().has("error")) {
        JsonObject error = vector.expected().getAsJsonObject("error");
        StoreException failure =
            catchThrowableOfType(StoreException.class, () -> client.uploadFile(file));
        assertThat(failure).isInstanceOf(KINDS.get(error.get("type").getAsString()));
        if (error.has("message_starts_with")) {
          assertThat(failure.why()).startsWith(error.get("message_starts_with").getAsString());
        }
      } else {
        assertThat(client.uploadFile(file))
            .isEqualTo(vector.expected().get("result").getAsString());
      }
      JsonObject expected = vector.expected().getAsJsonObject("request");
      var request = stores.server().received().get(0);
      assertThat(request.method() + " " + request.url())
          .isEqualTo(
              expected.get("method").getAsString() + " " + expected.get("url").getAsString());
      assertThat(request.headers())
          .containsEntry("accept", "application/json")
          .containsEntry("user-agent", "my-app/1.0")
          .doesNotContainKey("authorization")
          .hasEntrySatisfying(
              "content-type",
              type -> assertThat(type).matches("multipart/form-data; boundary=[0-9a-f]{32}"));
    }
  }

  @Test
  void aMissingFileIsReportedBeforeAnythingIsSent() {
    try (ScriptedServer server = ScriptedServer.answering(Reply.status(500));
        StoreClient client = client(server)) {
      assertThatExceptionOfType(FileProblem.class)
          .isThrownBy(() -> client.uploadFile(directory.resolve("none.charm")))
          .withMessage(
              "Cannot read " + directory.resolve("none.charm") + ": there is no such file");
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void aFileThatGrowsDuringTheUploadEndsIt() throws IOException {
    Path file = Files.write(directory.resolve("a.charm"), new byte[1 << 20]);
    try (ScriptedServer server = ScriptedServer.answering(Reply.ok("{}"));
        StoreClient client = client(server)) {
      assertThatExceptionOfType(FileProblem.class)
          .isThrownBy(() -> client.uploadFile(file, (sent, total) -> grow(file)))
          .withMessageContaining("it became longer");
      assertThat(server.received()).isEmpty();
    }
  }

  private static void grow(Path file) {
    try {
      Files.write(file, new byte[1], StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aCancelledUploadStops() throws IOException {
    Path file = Files.write(directory.resolve("a.charm"), new byte[1 << 20]);
    try (ScriptedServer server = ScriptedServer.answering(Reply.silence());
        StoreClient client = client(server)) {
      assertThatExceptionOfType(Cancelled.class)
          .isThrownBy(() -> client.uploadFile(file, (sent, total) -> client.cancelAll()));
    }
  }

  @Test
  void aLostAnswerIsNoUnknownOutcomeSinceNobodySeesTheFileYet() throws IOException {
    Path file = Files.write(directory.resolve("a.charm"), new byte[10]);
    try (ScriptedServer server = ScriptedServer.answering(Reply.hangUp());
        StoreClient client = client(server)) {
      assertThatExceptionOfType(NetworkError.class).isThrownBy(() -> client.uploadFile(file));
    }
  }

  private static StoreClient client(ScriptedServer server) {
    return StoreClient.builder(Endpoints.CHARMHUB.withStorage(server.uri())).build();
  }
}
