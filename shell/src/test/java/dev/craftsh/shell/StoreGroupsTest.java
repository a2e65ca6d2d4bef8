package dev.craftsh.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Attenuation;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.error.Conflict;
import dev.craftsh.client.error.Forbidden;
import dev.craftsh.client.error.NotFound;
import dev.craftsh.client.error.StoreRefused;
import dev.craftsh.client.group.ImageChange;
import dev.craftsh.client.model.Base;
import dev.craftsh.client.model.Channel;
import dev.craftsh.client.model.Download;
import dev.craftsh.client.model.FindQuery;
import dev.craftsh.client.model.Image;
import dev.craftsh.client.model.Invite;
import dev.craftsh.client.model.LibraryFile;
import dev.craftsh.client.model.LibraryQuery;
import dev.craftsh.client.model.MetadataChange;
import dev.craftsh.client.model.PublicPackage;
import dev.craftsh.client.model.RefreshRequest;
import dev.craftsh.client.model.Track;
import dev.craftsh.client.model.TrackRequest;
import dev.craftsh.sandbox.SandboxStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client's groups of operations, asked of a sandbox that keeps what it is told. */
class StoreGroupsTest {
  private final SandboxStore sandbox = SandboxStore.start();

  @AfterEach
  void close() {
    sandbox.close();
  }

  private StoreClient snaps() {
    return loggedIn(
        Endpoints.SNAP_STORE.withApi(sandbox.dashboard()),
        List.of("package_access", "package_manage", "package_metrics", "edit_account"));
  }

  private StoreClient charms() {
    return loggedIn(
        Endpoints.CHARMHUB.withApi(sandbox.charmhub()),
        List.of("account-view-packages", "package-manage", "package-view"));
  }

  private StoreClient loggedIn(Endpoints endpoints, List<String> permissions) {
    var account = sandbox.accounts().get(0);
    var store =
        StoreClient.builder(endpoints.withStorage(sandbox.storage()).withAuth(sandbox.sso()))
            .build();
    store.login(
        LoginRequest.ubuntuOne(account.email(), Secret.of(account.password()))
            .withAttenuation(Attenuation.NONE.withPermissions(permissions)));
    return store;
  }

  @Test
  void everybodyFindsThePublishedPackagesOfBothStores() {
    for (var endpoints :
        List.of(
            Endpoints.SNAP_STORE.withApi(sandbox.dashboard()),
            Endpoints.CHARMHUB.withApi(sandbox.charmhub()))) {
      try (var store = StoreClient.builder(endpoints).build()) {
        assertThat(store.publicStore().find(FindQuery.of("hello")))
            .extracting(PublicPackage::name)
            .contains("hello");
        var hello = store.publicStore().info("hello");
        assertThat(hello.id()).isNotEmpty();
        assertThat(hello.releases())
            .anySatisfy(
                release -> {
                  assertThat(release.channel()).hasToString("latest/stable");
                  assertThat(release.revision()).isPresent();
                });
        assertThatExceptionOfType(NotFound.class)
            .isThrownBy(() -> store.publicStore().info("nobody-has-this"));
      }
    }
  }

  @Test
  void theAccountShowsItselfAndAcceptsNewTerms() {
    try (var store = snaps()) {
      var details = store.account().details();
      assertThat(details.account().username()).isEqualTo(sandbox.accounts().get(0).username());
      sandbox.changeTerms();
      assertThat(store.account().agreement().accepted()).isFalse();
      assertThat(store.account().acceptAgreement().accepted()).isTrue();
      assertThat(store.account().agreement().accepted()).isTrue();
    }
  }

  @Test
  void aSnapsMetadataChangesUnlessItWasChangedMeanwhile() {
    try (var store = snaps()) {
      store.metadata().update("hello", MetadataChange.of("summary", "First"));
      assertThat(store.publicStore().info("hello").summary()).isEqualTo("First");
      assertThatExceptionOfType(Conflict.class)
          .isThrownBy(
              () ->
                  store
                      .metadata()
                      .update("hello", MetadataChange.of("summary", "Second").unlessChanged()));
      assertThat(store.publicStore().info("hello").summary()).isEqualTo("First");
    }
  }

  @Test
  void theDefaultTrackOfASnapIsOneOfItsTracks() {
    try (var store = snaps()) {
      assertThat(store.listTracks("hello")).extracting(Track::name).contains("latest");
      store.metadata().setDefaultTrack("hello", "latest");
      store.metadata().clearDefaultTrack("hello");
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> store.metadata().setDefaultTrack("hello", "no-such-track"));
    }
  }

  @Test
  void aSnapsImagesAreWhatWasUploaded(@TempDir Path directory) throws IOException {
    var icon = Files.writeString(directory.resolve("icon.svg"), "<svg/>");
    try (var store = snaps()) {
      store.metadata().changeImages("hello", ImageChange.keeping(List.of()).adding("icon", icon));
      var images = store.metadata().images("hello");
      assertThat(images).extracting(Image::fileName).containsExactly("icon.svg");
      store.metadata().changeImages("hello", ImageChange.keeping(images));
      assertThat(store.metadata().images("hello")).hasSameSizeAs(images);
      store.metadata().changeImages("hello", ImageChange.keeping(List.of()).overwritingOthers());
      assertThat(store.metadata().images("hello")).isEmpty();
    }
  }

  @Test
  void aMetricHasANumberForEachOfItsDays() {
    try (var store = snaps()) {
      var end = LocalDate.now(ZoneOffset.UTC).minusDays(1);
      var metric =
          store.metrics().read("hello", "installed_base_by_version", end.minusDays(6), end);
      assertThat(metric.status()).isEqualTo("OK");
      assertThat(metric.days()).hasSize(7);
      assertThat(metric.series())
          .isNotEmpty()
          .allSatisfy(series -> assertThat(series.values()).hasSize(7));
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> store.metrics().read("hello", "no_such_metric", end, end));
    }
  }

  @Test
  void theHistoryOfASnapHasWhatIsReleasedNow() {
    try (var store = snaps()) {
      var history = store.listReleaseHistory("hello");
      for (var entry : store.listReleases("hello").channelMap()) {
        assertThat(history)
            .anySatisfy(
                release -> {
                  assertThat(release.channel()).isEqualTo(entry.channel());
                  assertThat(release.revision()).contains(entry.revision());
                });
      }
    }
  }

  @Test
  void theStateOfASnapsChannelsTellsOpenFromFollowing() {
    try (var store = snaps()) {
      assertThat(store.listChannelStates("hello"))
          .anySatisfy(state -> assertThat(state.info()).isEqualTo("specific"))
          .allSatisfy(
              state ->
                  assertThat(state.revision().isPresent())
                      .isEqualTo(state.info().equals("specific") || state.info().equals("branch")));
    }
  }

  @Test
  void aCharmHasTracks() {
    try (var store = charms()) {
      assertThat(store.listTracks("hello")).extracting(Track::name).contains("latest");
      assertThat(store.packageMetadata("hello").guardrails()).isNotNull();
    }
  }

  @Test
  void tracksOfACharmAreCreatedOnceAndOneIsTheDefault() {
    try (var store = charms()) {
      var wanted = TrackRequest.of("3.0").withVersionPattern("3[.].*");
      assertThat(store.createTracks("hello", wanted, TrackRequest.of("3.1"))).isEqualTo(2);
      assertThat(store.listTracks("hello")).extracting(Track::name).contains("3.0", "3.1");
      assertThatExceptionOfType(Conflict.class)
          .isThrownBy(() -> store.createTracks("hello", wanted));
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> store.createTracks("hello", TrackRequest.of("no-guardrail")));
      store.metadata().setDefaultTrack("hello", "3.0");
      assertThat(store.packageMetadata("hello").defaultTrack()).contains("3.0");
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> store.metadata().setDefaultTrack("hello", "9.9"));
      store.metadata().clearDefaultTrack("hello");
      assertThat(store.packageMetadata("hello").defaultTrack()).isEmpty();
    }
  }

  @Test
  void anImageGetsAPlaceInTheRegistryAndADescriptionToUpload() {
    var digest = "sha256:" + "0123456789abcdef".repeat(4);
    try (var store = charms()) {
      var credentials = store.images().uploadCredentials("hello", "greeting");
      assertThat(credentials.imageName()).endsWith("/greeting");
      assertThat(credentials.username()).isNotEmpty();
      assertThat(credentials.toString()).doesNotContain(credentials.password().reveal());
      assertThat(store.images().description("hello", "greeting", digest))
          .contains(credentials.path() + "@" + digest);
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> store.images().uploadCredentials("hello", "no-such-resource"));
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> store.images().description("hello", "greeting", "md5:1"));
    }
  }

  @Test
  void theAdministratorOfAnOnPremisesStoreLogsInWithAMacaroon() {
    try (var store = StoreClient.builder(Endpoints.onPremises(sandbox.charmhub())).build()) {
      store.login(LoginRequest.offline(Secret.of(sandbox.administratorMacaroon())));
      assertThat(store.whoami().account().username())
          .isEqualTo(sandbox.accounts().get(0).username());
      assertThat(store.listReleases("hello").channelMap()).isNotEmpty();
    }
  }

  @Test
  void aMachineIsToldWhatToFetchAndTheAddressesLeadThere() throws Exception {
    var noble = Optional.of(new Base("ubuntu", "24.04", "amd64"));
    var stable = Channel.parse("latest/stable");
    try (var snaps =
            StoreClient.builder(Endpoints.SNAP_STORE.withApi(sandbox.dashboard())).build();
        var charms = StoreClient.builder(Endpoints.CHARMHUB.withApi(sandbox.charmhub())).build()) {
      var snap =
          snaps
              .publicStore()
              .refresh(
                  RefreshRequest.on("amd64")
                      .and("install", "hello", stable)
                      .and("download", "nobody-has-this", stable));
      fetch(snap.get(0).download().orElseThrow());
      assertThat(snap.get(1).error().orElseThrow().code()).isEqualTo("name-not-found");
      var charm =
          charms
              .publicStore()
              .refresh(
                  RefreshRequest.on("amd64")
                      .and(
                          new RefreshRequest.Action(
                              "install",
                              "k",
                              Optional.of("hello"),
                              Optional.of(stable),
                              Optional.empty(),
                              noble)));
      assertThat(charm.get(0).effectiveChannel()).contains(stable);
      fetch(charm.get(0).download().orElseThrow());
      var resource = charms.publicStore().resourceRevisions("hello", "greeting").get(0);
      fetch(resource.download());
      var installed =
          new RefreshRequest.Installed(
              "k", snap.get(0).id(), 1, Optional.of(stable), Optional.empty());
      var update =
          new RefreshRequest.Action(
              "refresh",
              "k",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      assertThat(
              snaps
                  .publicStore()
                  .refresh(RefreshRequest.on("amd64").having(installed).and(update))
                  .get(0)
                  .revision())
          .isEqualTo(snap.get(0).revision());
    }
  }

  /** What is there has the size and the sum that the store told. */
  private static void fetch(Download download) throws Exception {
    var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    var request = HttpRequest.newBuilder(URI.create(download.url())).build();
    byte[] content = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    assertThat(content).hasSize((int) download.size());
    var algorithm = download.sha256().isPresent() ? "SHA-256" : "SHA3-384";
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content)))
        .isEqualTo(download.sha256().or(download::sha3_384).orElseThrow());
  }

  @Test
  void machinesOfACohortGetAKeyForEachSnap() {
    try (var store =
        StoreClient.builder(Endpoints.SNAP_STORE.withApi(sandbox.dashboard())).build()) {
      assertThat(store.publicStore().cohorts(List.of("hello"))).containsOnlyKeys("hello");
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> store.publicStore().cohorts(List.of("nobody-has-this")));
    }
  }

  @Test
  void somebodyWhoIsInvitedWorksOnTheCharm() {
    var neighbour = sandbox.accounts().get(1);
    try (var owner = charms();
        var other =
            StoreClient.builder(
                    Endpoints.CHARMHUB
                        .withApi(sandbox.charmhub())
                        .withStorage(sandbox.storage())
                        .withAuth(sandbox.sso()))
                .build()) {
      other.login(
          LoginRequest.ubuntuOne(neighbour.email(), Secret.of(neighbour.password()))
              .withOtp(Secret.of(neighbour.otp().orElseThrow()))
              .withAttenuation(
                  Attenuation.NONE.withPermissions(List.of("package-manage", "package-view"))));
      assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> other.listReleases("hello"));
      var invited = owner.collaborators().invite("hello", neighbour.email());
      assertThat(owner.collaborators().invites("hello"))
          .extracting(Invite::email)
          .containsExactly(neighbour.email());
      other.collaborators().accept("hello", invited.get(0).token());
      assertThat(other.listReleases("hello").channelMap()).isNotEmpty();
      assertThat(owner.collaborators().list("hello"))
          .extracting(one -> one.account().email())
          .contains(neighbour.email());
      var again = owner.collaborators().invite("hello", "third@example.com");
      owner.collaborators().revoke("hello", "third@example.com");
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> other.collaborators().accept("hello", again.get(0).token()));
    }
  }

  @Test
  void aLibraryIsPublishedInPatchesAndReadByAnybody() {
    try (var store = charms();
        var anybody = StoreClient.builder(Endpoints.CHARMHUB.withApi(sandbox.charmhub())).build()) {
      var id = store.libraries().create("hello", "greetings");
      var text = "LIBID = \"" + id + "\"\nLIBAPI = 0\nLIBPATCH = %d\n\n%s\n";
      store.libraries().publish("hello", LibraryFile.parse(text.formatted(1, "x = 1")));
      var second = LibraryFile.parse(text.formatted(2, "x = 2"));
      store.libraries().publish("hello", second);
      var newest = anybody.libraries().get("hello", id);
      assertThat(newest.content()).contains(second.content());
      assertThat(newest.hash()).isEqualTo(second.hash());
      assertThat(anybody.libraries().get("hello", id, 0, 1).patch()).isEqualTo(1);
      assertThat(anybody.libraries().list("hello"))
          .extracting(library -> library.name() + " " + library.api() + "." + library.patch())
          .contains("greetings 0.2");
      assertThatExceptionOfType(StoreRefused.class)
          .isThrownBy(() -> anybody.libraries().find(List.of(LibraryQuery.byId("no-such-id"))));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> anybody.libraries().get("hello", "no-such-id"));
    }
  }
}
