package example;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.error.NotLoggedIn;
import dev.craftsh.client.error.ReviewRejected;
import dev.craftsh.client.error.StillProcessing;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Upload;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Uploads a charm, waits for its review and releases it: NAME FILE CHANNEL. */
public final class PublishCharm {
  private PublishCharm() {}

  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      System.err.println("usage: PublishCharm NAME FILE CHANNEL");
      System.exit(2);
    }
    try (StoreClient store = connect(System.getenv())) {
      int revision = publish(store, arguments[0], Path.of(arguments[1]), arguments[2]);
      System.out.println(arguments[0] + " revision " + revision + " is in " + arguments[2]);
    } catch (NotLoggedIn expired) {
      System.err.println(expired.getMessage() + "; export a new login into CHARMCRAFT_AUTH");
      System.exit(4);
    } catch (ReviewRejected rejected) {
      rejected.errors().forEach(System.err::println);
      System.exit(1);
    } catch (StillProcessing unfinished) {
      System.err.println("look again at " + unfinished.statusUrl());
      System.exit(5);
    } catch (StoreException failed) {
      System.err.println(failed.getMessage() + "\n  do: " + failed.remedy());
      System.exit(1);
    }
  }

  /** A client reads nothing from the process by itself, so what it may know is handed to it. */
  private static StoreClient connect(Map<String, String> environment) {
    Endpoints charmhub = Endpoints.CHARMHUB;
    String api = environment.get("CHARMCRAFT_STORE_API_URL");
    String storage = environment.get("CHARMCRAFT_UPLOAD_URL");
    if (api != null && storage != null) {
      charmhub = charmhub.withApi(URI.create(api)).withStorage(URI.create(storage));
    }
    return StoreClient.builder(charmhub)
        .applicationName("publish-charm")
        .environment(environment)
        .exportedCredentials(environment.getOrDefault("CHARMCRAFT_AUTH", ""))
        .build();
  }

  private static int publish(StoreClient store, String name, Path file, String channel) {
    Upload upload = store.uploadWithDigest(file, PublishCharm::show);
    int revision = store.awaitReview(store.notifyRevision(name, upload.id())).get(0).revision();
    boolean same =
        store.listRevisions(name).stream()
            .anyMatch(
                known ->
                    known.revision() == revision && known.sha3_384().equals(upload.sha3_384()));
    if (!same) {
      throw new IllegalStateException("the store holds other bytes than " + file);
    }
    store.release(name, ReleaseRequest.of(revision, channel));
    return revision;
  }

  private static void show(long sentBytes, long totalBytes) {
    System.err.println(sentBytes + " of " + totalBytes + " bytes");
  }
}
