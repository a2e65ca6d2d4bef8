package dev.craftsh.shell.pty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.LoginRequest;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.client.model.ChannelMapEntry;
import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.pty.StoppingRelay.Stop;
import dev.craftsh.shell.testkit.PackageFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged program, killed by {@code kill -9} at each place where a script's change can be: not
 * noted yet, noted and not sent, done and not answered, answered. Resumed, it does the rest, and
 * nothing twice.
 */
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
class KilledAtEachStepIT {
  private static final String READ = "GET /v1/tokens/whoami?mark=";
  private static final String READ_SNAPS = "GET /api/v2/tokens/whoami?mark=";

  private final SandboxStore store = SandboxStore.builder().reviewPolls(2).start();
  @TempDir Path scratch = Path.of("");

  @AfterEach
  void close() {
    store.close();
  }

  private static List<Arguments> placesOfCharms() {
    var places = new ArrayList<Arguments>();
    places.add(arguments("GET /v1/tokens/whoami", 1, Stop.BEFORE_THE_STORE));
    for (var read : List.of("0", "1", "2", "3")) {
      places.add(arguments(READ + read, 1, Stop.BEFORE_THE_STORE));
    }
    places.add(arguments("GET /v1/charm/born/revisions/review", 1, Stop.BEFORE_THE_STORE));
    for (var stop : Stop.values()) {
      places.add(arguments("POST /v1/charm HTTP", 1, stop));
      places.add(arguments("POST /unscanned-upload/", 1, stop));
      places.add(arguments("POST /v1/charm/born/revisions", 1, stop));
      places.add(arguments("POST /v1/charm/born/releases", 1, stop));
      places.add(arguments("POST /v1/charm/born/releases", 2, stop));
    }
    return places;
  }

  @ParameterizedTest
  @MethodSource("placesOfCharms")
  void aResumedRunDoesTheRestAndNothingTwice(String request, int nth, Stop stop) throws Exception {
    PackageFiles.charm(scratch, "born.charm", "born");
    try (var relay = new StoppingRelay(store.charmhub(), request, nth, stop)) {
      var charms = packaged(Endpoints.CHARMHUB, relay);
      killedAt(relay, charms, script("/v1/tokens/whoami", "born.charm"));

      var resumed = charms.run("--resume", "last", "-p", "charm");
      if (resumed.stderr().contains("no run")) {
        // It was killed before anything was noted: there is nothing to go on with.
        resumed = charms.run("-p", "charm", "born.jsh");
      }

      assertThat(resumed.status()).as(resumed.stderr()).isZero();
      assertThat(asked("POST /v1/charm ")).isEqualTo(1);
      assertThat(asked("POST /v1/charm/born/revisions ")).isEqualTo(1);
      assertThat(asked("POST /v1/charm/born/releases ")).isEqualTo(2);
      assertThat(asked("POST /unscanned-upload")).isEqualTo(uploads(request, stop));
      assertThat(channels(Endpoints.CHARMHUB)).containsExactly("latest/beta=1", "latest/edge=1");
    }
  }

  /** An upload that nobody announced is no more than a file; it may be sent again. */
  private static int uploads(String request, Stop stop) {
    return request.contains("upload") && stop == Stop.BEFORE_THE_ANSWER ? 2 : 1;
  }

  private static List<Arguments> placesOfSnaps() {
    var places = new ArrayList<Arguments>();
    for (var read : List.of("0", "1", "2", "3")) {
      places.add(arguments(READ_SNAPS + read, 1, Stop.BEFORE_THE_STORE));
    }
    for (var stop : Stop.values()) {
      places.add(arguments("POST /dev/api/register-name", 1, stop));
      places.add(arguments("POST /dev/api/snap-release", 1, stop));
      places.add(arguments("POST /dev/api/snap-release", 2, stop));
    }
    return places;
  }

  @ParameterizedTest
  @MethodSource("placesOfSnaps")
  void theSameForSnaps(String request, int nth, Stop stop) throws Exception {
    store.snap("ready").upload(1);
    try (var relay = new StoppingRelay(store.dashboard(), request, nth, stop)) {
      var snaps = packaged(Endpoints.U1_SNAP_STORE, relay);
      var script =
          List.of(
              read("/api/v2/tokens/whoami", 0),
              "register born",
              read("/api/v2/tokens/whoami", 1),
              "release ready 1 edge",
              read("/api/v2/tokens/whoami", 2),
              "release ready 1 edge",
              read("/api/v2/tokens/whoami", 3));
      killedAt(relay, snaps, script);

      var resumed = snaps.run("--resume", "last", "-p", "snap");
      if (resumed.stderr().contains("no run")) {
        resumed = snaps.run("-p", "snap", "born.jsh");
      }

      assertThat(resumed.status()).as(resumed.stderr()).isZero();
      assertThat(asked("POST /dev/api/register-name")).isEqualTo(1);
      assertThat(asked("POST /dev/api/snap-release")).isEqualTo(2);
      assertThat(channels(Endpoints.U1_SNAP_STORE)).containsExactly("latest/edge=1");
    }
  }

  private static List<Arguments> placesOfAnUpload() {
    var places = new ArrayList<Arguments>();
    for (var stop : Stop.values()) {
      places.add(arguments("POST /unscanned-upload/", 1, stop));
      // The first only asks whether it may.
      places.add(arguments("POST /dev/api/snap-push", 2, stop));
      places.add(arguments("POST /dev/api/snap-release", 1, stop));
    }
    places.add(arguments("GET /dev/api/snaps/", 1, Stop.BEFORE_THE_STORE));
    return places;
  }

  @ParameterizedTest
  @MethodSource("placesOfAnUpload")
  void theFileOfASnapIsAnnouncedOnce(String request, int nth, Stop stop) throws Exception {
    PackageFiles.snap(scratch, "ready.snap", "ready");
    store.snap("ready");
    try (var relay = new StoppingRelay(store.dashboard(), request, nth, stop)) {
      var snaps = packaged(Endpoints.U1_SNAP_STORE, relay);
      killedAt(
          relay,
          snaps,
          List.of(read("/api/v2/tokens/whoami", 0), "upload ready.snap", "release ready 1 beta"));

      var resumed = snaps.run("--resume", "last", "-p", "snap");
      if (request.contains("snap-push")) {
        // Until its review is over, no list shows it; so that it is not sent again unasked.
        assertThat(resumed.status()).as(resumed.stderr()).isEqualTo(7);
        resumed =
            stop == Stop.BEFORE_THE_STORE
                ? snaps.run("--resume", "last", "--assume", "not-applied", "-p", "snap")
                : afterItsReview(snaps);
      }

      assertThat(resumed.status()).as(resumed.stderr()).isZero();
      assertThat(asked("POST /unscanned-upload")).isEqualTo(uploads(request, stop));
      assertThat(asked("POST /dev/api/snap-release")).isEqualTo(1);
      assertThat(channels(Endpoints.U1_SNAP_STORE)).containsExactly("latest/beta=1");
      assertThat(revisions("ready")).isEqualTo(1);
    }
  }

  private Packaged.Ended afterItsReview(Packaged snaps) throws Exception {
    review();
    return snaps.run("--resume", "last", "-p", "snap");
  }

  /** Asks about the one upload until its review is over, as time would have it. */
  private void review() throws IOException {
    var noted = new StringBuilder();
    try (var files = Files.walk(scratch)) {
      for (var file : files.filter(it -> it.toString().endsWith(".jsonl")).toList()) {
        noted.append(Files.readString(file));
      }
    }
    var id = noted.toString().replaceAll("(?s).*updown_id\\W+([\\w-]+).*", "$1");
    try (var client = client(Endpoints.U1_SNAP_STORE)) {
      logIn(client);
      var names = client.listRegisteredNames().stream();
      var snap = names.filter(it -> it.name().equals("ready")).findAny().orElseThrow();
      for (int poll = 0; poll < 2; poll++) {
        client.request(
            "GET", "/dev/api/snaps/" + snap.id().orElseThrow() + "/builds/" + id + "/status");
      }
    }
  }

  private int revisions(String name) {
    try (var client = client(Endpoints.U1_SNAP_STORE)) {
      logIn(client);
      return client.listRevisions(name).size();
    }
  }

  private static String read(String whoami, int mark) {
    return "store.request(\"GET\", \"" + whoami + "?mark=" + mark + "\");";
  }

  private static List<String> script(String whoami, String file) {
    return List.of(
        read(whoami, 0),
        "register born",
        read(whoami, 1),
        "upload " + file + " --release edge",
        read(whoami, 2),
        "release born 1 beta",
        read(whoami, 3));
  }

  private void killedAt(StoppingRelay relay, Packaged packaged, List<String> lines)
      throws Exception {
    Files.writeString(scratch.resolve("born.jsh"), String.join("\n", lines) + "\n");
    var profile = lines.get(0).contains("/v1/") ? "charm" : "snap";
    var started = packaged.start("-p", profile, "born.jsh");
    boolean stopped = relay.hasStopped(60);
    // The launcher gives its process to Java, so this is kill -9 of the program itself.
    started.process().destroyForcibly();
    assertThat(started.process().waitFor()).isEqualTo(128 + 9);
    assertThat(stopped).as(Files.readString(started.err())).isTrue();
  }

  private Packaged packaged(Endpoints endpoints, StoppingRelay relay) throws IOException {
    var charm = endpoints.equals(Endpoints.CHARMHUB);
    var url = relay.url().toString();
    return Packaged.in(scratch)
        .with("CRAFTSH_CREDENTIALS", login(endpoints))
        .with(charm ? "CHARMCRAFT_STORE_API_URL" : "STORE_DASHBOARD_URL", url)
        .with(charm ? "CHARMCRAFT_UPLOAD_URL" : "STORE_UPLOAD_URL", url);
  }

  private StoreClient client(Endpoints endpoints) {
    return StoreClient.builder(
            endpoints.withApi(store.charmhub()).withStorage(store.storage()).withAuth(store.sso()))
        .build();
  }

  private String login(Endpoints endpoints) {
    try (var client = client(endpoints)) {
      return logIn(client);
    }
  }

  private String logIn(StoreClient client) {
    var account = store.accounts().get(0);
    return client.login(LoginRequest.ubuntuOne(account.email(), Secret.of(account.password())));
  }

  /** How often the store was asked that, whatever it answered. */
  private long asked(String start) {
    return store.log().stream().filter(line -> line.startsWith(start)).count();
  }

  private Set<String> channels(Endpoints endpoints) {
    try (var client = client(endpoints)) {
      logIn(client);
      var name = endpoints.equals(Endpoints.CHARMHUB) ? "born" : "ready";
      Stream<ChannelMapEntry> map = client.listReleases(name).channelMap().stream();
      return new TreeSet<>(map.map(one -> one.channel() + "=" + one.revision()).toList());
    }
  }
}
