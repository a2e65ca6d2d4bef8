import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.ResourceBase;
import dev.craftsh.client.model.ResourceType;
import dev.craftsh.client.observe.UploadProgress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Carries out what {@code client} in this folder asks for, with the client library. */
public final class Peer {
  private static final String NAME = "my-charm";
  private static String uploaded = "";

  private Peer() {}

  public static void main(String[] arguments) throws IOException {
    URI store = URI.create(arguments[0]);
    Endpoints endpoints = Endpoints.CHARMHUB.withApi(store).withStorage(store).withAuth(store);
    String login = System.getenv("BENCH_LOGIN");
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StoreClient client = StoreClient.builder(endpoints).exportedCredentials(login).build()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split("\t", -1);
        long start = System.nanoTime();
        carryOut(client, words[0], words[1], Path.of(words[2]));
        System.out.println("ok " + (System.nanoTime() - start) / 1e9);
      }
    }
  }

  private static void carryOut(StoreClient client, String operation, String who, Path file) {
    switch (operation) {
      case "whoami" -> client.whoami();
      case "register" -> client.registerName("bench-" + who);
      case "unregister" -> client.unregisterName("bench-" + who);
      case "names" -> client.listRegisteredNames();
      case "upload" -> uploaded = client.uploadFile(file);
      case "upload-with-digest" -> client.uploadWithDigest(file, UploadProgress.NONE);
      case "notify" -> client.notifyRevision(NAME, uploaded);
      case "push-resource" ->
          client.pushResource("hello", "greeting", client.uploadFile(file), ResourceType.FILE);
      case "list-revisions" -> client.listRevisions("hello");
      case "list-resource-revisions" -> client.listResourceRevisions("hello", "greeting");
      case "update-resource-revision" ->
          client.updateResourceRevision(
              "hello", "greeting", 1, List.of(ResourceBase.of("ubuntu", "24.04", "amd64")));
      case "release" -> client.release("hello", ReleaseRequest.of(6, "edge"));
      case "list-releases" -> client.listReleases("hello");
      case "close" -> client.close("hello", "edge");
      default -> throw new IllegalArgumentException(operation);
    }
  }
}
