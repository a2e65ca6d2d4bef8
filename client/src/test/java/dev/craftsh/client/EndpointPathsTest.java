package dev.craftsh.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.craftsh.client.Vectors.Vector;
import dev.craftsh.client.auth.Credentials;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation goes where the reference's sets of endpoints have it. */
class EndpointPathsTest {
  private static final List<String> OF_PACKAGES =
      List.of(
          "get_releases_endpoint",
          "get_revisions_endpoint",
          "get_resources_endpoint",
          "get_resource_revisions_endpoint");

  static Stream<Vector> sets() {
    return Vectors.of("endpoints.json");
  }

  @ParameterizedTest
  @MethodSource("sets")
  void requestsGoToThePathsOfTheirSet(Vector vector, @TempDir Path directory) throws IOException {
    JsonObject paths = vector.expected();
    boolean snaps = paths.get("namespace").getAsString().equals("snap");
    Endpoints set = snaps ? Endpoints.SNAP_STORE : Endpoints.CHARMHUB;
    assertThat(set.namespace()).hasToString(paths.get("namespace").getAsString());
    goesTo(set, paths.get("whoami").getAsString(), StoreClient::whoami);
    LoginRequest login =
        vector.name().startsWith("U1")
            ? LoginRequest.ubuntuOne("me@example.org", Secret.of("x"))
            : LoginRequest.candid(url -> {});
    goesTo(
        set, paths.get("tokens").getAsString(), store -> store.login(login.replacingCredentials()));
    Path file = Files.write(directory.resolve("f"), new byte[1]);
    goesTo(set, paths.get("upload").getAsString(), store -> store.uploadFile(file));
    if (snaps) {
      // Refused by the reference; here they go to the Snap Store's own paths.
      assertThat(OF_PACKAGES).allMatch(path -> paths.get(path).isJsonObject());
    } else {
      List<Consumer<StoreClient>> calls =
          List.of(
              store -> store.listReleases("n"),
              store -> store.listRevisions("n"),
              store -> store.listResources("n"),
              store -> store.listResourceRevisions("n", "r"));
      for (int i = 0; i < calls.size(); i++) {
        goesTo(set, paths.get(OF_PACKAGES.get(i)).getAsString(), calls.get(i));
      }
    }
  }

  private static void goesTo(Endpoints set, String path, Consumer<StoreClient> call) {
    try (ScriptedServer server = ScriptedServer.answering(Reply.status(400));
        StoreClient store =
            StoreClient.builder(
                    set.withApi(server.uri()).withStorage(server.uri()).withAuth(server.uri()))
                .exportedCredentials(
                    new Credentials.Token("t", Credentials.Token.Envelope.TYPED).export())
                .build()) {
      try {
        call.accept(store);
      } catch (StoreException refused) {
        assertThat(refused.status()).hasValue(400);
      }
      assertThat(server.received()).extracting(ScriptedServer.Received::url).containsExactly(path);
    }
  }
}
