package dev.craftsh.client;

import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.http.InFlight;
import dev.craftsh.client.model.AnnounceOptions;
import dev.craftsh.client.model.RawRequest;
import dev.craftsh.client.model.RawResponse;
import dev.craftsh.client.model.RegisterOptions;
import dev.craftsh.client.model.RegisteredName;
import dev.craftsh.client.model.ReleaseRequest;
import dev.craftsh.client.model.Released;
import dev.craftsh.client.model.Releases;
import dev.craftsh.client.model.ReviewStatus;
import dev.craftsh.client.model.ReviewedRevision;
import dev.craftsh.client.model.Revision;
import dev.craftsh.client.model.RevisionQuery;
import dev.craftsh.client.model.Upload;
import dev.craftsh.client.model.Whoami;
import dev.craftsh.client.observe.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A client of one store: Charmhub or the Snap Store. The verbs are the same on both.
 *
 * <pre>{@code
 * try (StoreClient store = StoreClient.builder(Endpoints.CHARMHUB).exportedCredentials(text).build()) {
 *   String upload = store.uploadFile(Path.of("my.charm"));
 *   int revision = store.awaitReview(store.notifyRevision("my-charm", upload)).get(0).revision();
 *   store.release("my-charm", ReleaseRequest.of(revision, "edge"));
 * }
 * }</pre>
 *
 * <p>Every method that asks the store fails with a {@link dev.craftsh.client.error.StoreException}:
 * {@code NotFound}, {@code Forbidden}, {@code NotLoggedIn}, {@code CredentialsUnavailable}, {@code
 * Conflict}, {@code RateLimited}, {@code StoreRefused}, {@code StoreUnavailable}, {@code
 * NetworkError}, {@code InvalidResponse}, {@code Cancelled}; one that changes something also with
 * {@code OutcomeUnknown}. Safe for several threads.
 */
public final class StoreClient extends StoreGroups implements AutoCloseable {
  private final Endpoints endpoints;
  private final StoreParts parts;
  private final InFlight inFlight;
  private final String applicationName;
  private final Identities identities;

  /** {@code applicationName} is the name that its login is kept under. */
  StoreClient(
      Endpoints endpoints,
      StoreParts parts,
      InFlight inFlight,
      String applicationName,
      Identities identities) {
    super(endpoints, parts.http());
    this.applicationName = applicationName;
    this.identities = identities;
    this.endpoints = endpoints;
    this.parts = parts;
    this.inFlight = inFlight;
  }

  /** Begins to make a client of the store at these addresses. */
  public static StoreClientBuilder builder(Endpoints endpoints) {
    return new StoreClientBuilder(endpoints);
  }

  /**
   * The client that acts as somebody else, with a login of its own. This one goes on as it is.
   *
   * @param identity what that login is called here
   * @throws dev.craftsh.client.error.NotSupported when this client knows of nobody else
   */
  public StoreClient as(String identity) {
    return identities.as(identity);
  }

  /** Where the store is. */
  public Endpoints endpoints() {
    return endpoints;
  }

  /** Which store it is a client of, and by which of the logins there; nothing of the login. */
  @Override
  public String toString() {
    return "client of " + endpoints().api() + " as " + applicationName;
  }

  /**
   * Logs in and keeps the credentials (contract/auth.md §6). When it fails, credentials that were
   * there stay.
   *
   * @return the credentials in base64, to be exported: a secret
   * @throws dev.craftsh.client.error.OtpRequired when the account wants a one-time password
   * @throws dev.craftsh.client.error.LoginRejected when the login service refuses
   * @throws dev.craftsh.client.error.CredentialsAlreadyAvailable when somebody is logged in, unless
   *     the request replaces that
   */
  public String login(LoginRequest request) {
    return inFlight.asOne(() -> parts.login().login(request));
  }

  /**
   * Goes on with the login that is kept now: one that something else put there, in place of that
   * which this client has been using.
   */
  public void rereadLogin() {
    parts.login().reread();
  }

  /**
   * Forgets the credentials. A copy that was exported stays valid.
   *
   * @throws dev.craftsh.client.error.CredentialsUnavailable when nobody is logged in
   */
  public void logout() {
    parts.login().logout();
  }

  /** Who is logged in, and what the credentials permit (contract/store-api.md §2). */
  public Whoami whoami() {
    return parts.tokens().whoami();
  }

  /** The names that the account owns. */
  public List<RegisteredName> listRegisteredNames() {
    return listRegisteredNames(false);
  }

  /** The names that the account owns, and those of others that it collaborates on if asked for. */
  public List<RegisteredName> listRegisteredNames(boolean includeCollaborations) {
    return parts.names().list(includeCollaborations);
  }

  /**
   * What the store knows about a name: with its tracks on Charmhub, and of the account's own snaps
   * in the Snap Store.
   */
  public RegisteredName packageMetadata(String name) {
    return parts.names().metadata(name);
  }

  /** Registers a public name and gives the package's id. */
  public String registerName(String name) {
    return registerName(name, RegisterOptions.defaults());
  }

  /** Registers a name and gives the package's id. */
  public String registerName(String name, RegisterOptions options) {
    return parts.names().register(name, options);
  }

  /**
   * Gives back a name that has no revisions, and gives the id that the package had.
   *
   * @throws dev.craftsh.client.error.NotSupported in the Snap Store
   */
  public String unregisterName(String name) {
    return parts.names().unregister(name);
  }

  /**
   * Uploads a file and gives its upload id. Nobody sees it before the id is announced
   * (contract/store-api.md §3).
   */
  public String uploadFile(Path file) {
    return uploadFile(file, UploadProgress.NONE);
  }

  /**
   * Uploads a file and says how far it is. Several threads may each upload one at the same time.
   * {@link #cancelAll} ends all of them, interrupting a thread ends its own; the storage service
   * then keeps nothing.
   *
   * @throws dev.craftsh.client.error.FileProblem when the file cannot be read, or is changed,
   *     replaced or deleted meanwhile: then the storage service keeps nothing
   * @throws dev.craftsh.client.error.UploadFailed when the storage service does not take it
   */
  public String uploadFile(Path file, UploadProgress progress) {
    return parts.uploads().upload(file, progress);
  }

  /**
   * The same, and computes the SHA3-384 of what it sends on the way, to be compared with the
   * store's. Java does a few hundred MiB of that in a second: on a faster network it slows the
   * upload.
   */
  public Upload uploadWithDigest(Path file, UploadProgress progress) {
    return parts.uploads().uploadWithDigest(file, progress);
  }

  /**
   * Announces an upload as a revision of a package, and gives the address to watch its review at.
   * The Snap Store wants to hear the size too, which is known of what this client uploaded itself.
   */
  public String notifyRevision(String name, String uploadId) {
    return notifyRevision(name, uploadId, AnnounceOptions.NONE);
  }

  /**
   * Announces an upload as a revision of a snap, and says more about it (contract/store-api.md
   * §5.3).
   *
   * @throws dev.craftsh.client.error.NotSupported at Charmhub, for anything but no options
   */
  public String notifyRevision(String name, String uploadId, AnnounceOptions options) {
    return parts.revisions().announce(name, uploadId, options);
  }

  /**
   * Waits for the end of a review: up to 120 seconds, in the Snap Store up to 10 minutes
   * (contract/behaviour.md §7).
   */
  public List<ReviewedRevision> awaitReview(String statusUrl) {
    return awaitReview(statusUrl, parts.reviewBound());
  }

  /**
   * Waits for the end of a review.
   *
   * @param bound how long
   * @throws dev.craftsh.client.error.ReviewRejected when the store refuses the upload
   * @throws dev.craftsh.client.error.StillProcessing when the bound is reached first; the upload
   *     stays accepted
   */
  public List<ReviewedRevision> awaitReview(String statusUrl, Duration bound) {
    return inFlight.asOne(() -> parts.reviews().await(statusUrl, bound));
  }

  /**
   * The same, and tells what the store says of it each time that it is looked at.
   *
   * @param looked told the statuses, on the calling thread
   */
  public List<ReviewedRevision> awaitReview(
      String statusUrl, Duration bound, Consumer<List<ReviewStatus>> looked) {
    return inFlight.asOne(() -> parts.reviews().await(statusUrl, bound, looked));
  }

  /** How long {@link #awaitReview(String)} waits. */
  public Duration reviewBound() {
    return parts.reviewBound();
  }

  /** Looks at a review once. */
  public List<ReviewStatus> reviewStatus(String statusUrl) {
    return parts.revisions().review(statusUrl);
  }

  /** The revisions of a package, in the store's order: the newest first. */
  public List<Revision> listRevisions(String name) {
    return listRevisions(name, RevisionQuery.ALL);
  }

  /**
   * Chosen revisions of a charm, or what is chosen of them.
   *
   * @throws dev.craftsh.client.error.NotSupported in the Snap Store, for anything but all
   */
  public List<Revision> listRevisions(String name, RevisionQuery query) {
    return parts.revisions().list(name, query);
  }

  /** What is released where. */
  public Releases listReleases(String name) {
    return parts.releases().list(name);
  }

  /** Releases revisions and closes channels. */
  public List<Released> release(String name, ReleaseRequest... requests) {
    return release(name, List.of(requests));
  }

  /**
   * Releases revisions and closes channels. Charmhub does all or nothing; the Snap Store takes one
   * revision at a time, and when one fails, those before it have happened.
   */
  public List<Released> release(String name, List<ReleaseRequest> requests) {
    return parts.releases().release(name, requests);
  }

  /**
   * Releases revisions and closes channels, unless somebody changed one of these channels since
   * their map was read: it is read once more right before.
   *
   * @param seen what {@link #listReleases} gave when this was planned
   * @throws dev.craftsh.client.error.Conflict with the code {@code CHANGED_MEANWHILE}, when a
   *     channel holds something else now; nothing was sent then
   */
  public List<Released> releaseIfUnchanged(
      String name, Releases seen, List<ReleaseRequest> requests) {
    new ChannelComparison(name, seen).requireSame(listReleases(name), requests);
    return release(name, requests);
  }

  /** Closes channels: their users then follow the next more stable one. */
  public List<Released> close(String name, String... channels) {
    List<ReleaseRequest> requests = new ArrayList<>();
    for (String channel : channels) {
      requests.add(ReleaseRequest.close(channel));
    }
    return release(name, requests);
  }

  /** Sends any request to this store, with the credentials, and gives the answer as it came. */
  public RawResponse request(String method, String pathOrUrl) {
    return request(method, pathOrUrl, null);
  }

  /**
   * Sends any request to this store, with the credentials.
   *
   * @param method the HTTP method
   * @param pathOrUrl a path, with its query, or a whole address at this store
   * @param jsonBody JSON to send
   */
  public RawResponse request(String method, String pathOrUrl, @Nullable String jsonBody) {
    RawRequest request = RawRequest.of(method, pathOrUrl);
    return request(jsonBody == null ? request : request.withJson(jsonBody));
  }

  /** Sends any request to this store, with the credentials. */
  public RawResponse request(RawRequest request) {
    return parts.raw().send(request);
  }

  /**
   * Ends everything that is going on, from any thread: each call then fails with {@code Cancelled}.
   */
  public void cancelAll() {
    inFlight.cancelAll();
  }

  /**
   * Ends what the threads that {@code threads} accepts are waiting for, and nothing else. It is
   * called with any thread that waits, on the thread that calls this.
   */
  public void cancelOf(Predicate<Thread> threads) {
    inFlight.cancelOf(threads);
  }

  /** Ends everything that is going on and closes the connections. */
  @Override
  public void close() {
    cancelAll();
    parts.http().close();
  }
}
