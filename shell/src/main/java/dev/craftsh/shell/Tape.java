package dev.craftsh.shell;

import dev.craftsh.shell.cassette.Cassette;
import dev.craftsh.shell.cassette.Player;
import dev.craftsh.shell.cassette.Recorder;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.config.Origin;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.session.ChangeGuard;
import dev.craftsh.shell.session.Interceptions.Seat;
import dev.craftsh.shell.session.Session;
import dev.craftsh.shell.session.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recording that a run makes, or replays. */
final class Tape {
  private final Host host;
  private final Settings settings;
  private final @Nullable Cassette cassette;
  private final Instant begun;
  private @Nullable Recorder recorder;
  private @Nullable Player player;
  private String profile = "";
  private boolean production;

  private Tape(Host host, Settings settings, @Nullable Cassette cassette) {
    this.host = host;
    this.settings = settings;
    this.cassette = cassette;
    begun = host.clock().instant();
  }

  /** The one that the options ask for. */
  static Optional<Tape> of(Host host, Settings settings) {
    var replay = settings.get(Keys.REPLAY);
    var record = settings.get(Keys.RECORD);
    if (replay.isEmpty()) {
      return record.map(name -> new Tape(host, settings, null));
    }
    if (record.isPresent() || settings.get(Keys.SANDBOX).isPresent()) {
      throw ShellException.usage(
          ErrorCodes.ARGUMENTS,
          "Cannot replay " + replay.get(),
          "a replay needs no " + (record.isPresent() ? "recording" : "sandbox") + " beside it",
          "leave " + (record.isPresent() ? "--record" : "--sandbox") + " out");
    }
    return Optional.of(new Tape(host, settings, Cassette.read(host.path(replay.get()))));
  }

  /** The outside as it was: a replay's clock goes on from when the recording was begun. */
  Host host() {
    if (cassette == null) {
      return host;
    }
    var clock = Clock.offset(host.clock(), Duration.between(begun, cassette.recorded()));
    return new Host(
        host.in(),
        host.out(),
        host.err(),
        host.environment(),
        clock,
        host.home(),
        host.directory(),
        host.terminals(),
        host.prompter());
  }

  /** The store that was recorded, unless an option names another; a sandbox stands for the real. */
  String profile(String otherwise) {
    boolean said = settings.configuration().origin(Keys.PROFILE) == Origin.FLAG;
    if (cassette == null || said) {
      return otherwise;
    }
    var sandbox = "sandbox-";
    return cassette.profile().startsWith(sandbox)
        ? cassette.profile().substring(sandbox.length())
        : cassette.profile();
  }

  void insert(Session session) {
    profile = session.profile().name();
    production = ChangeGuard.isProduction(session.profile().endpoints().api());
    if (cassette == null) {
      var recording = new Recorder(() -> session.profile().endpoints());
      session.interceptions().put(Seat.CASSETTE, recording);
      recorder = recording;
      return;
    }
    var name = settings.get(Keys.REPLAY).orElse("");
    var playing = new Player(cassette, name, () -> session.profile().endpoints());
    session.replay(playing);
    player = playing;
    if (!cassette.production()) {
      session.guard().lift();
    }
  }

  /** Writes what was recorded, or looks at what was not asked for; returns the exit status. */
  int eject(int status, Display display) {
    var recording = recorder;
    if (recording != null) {
      Path file = host.path(settings.get(Keys.RECORD).orElseThrow());
      new Cassette(begun, profile, production, recording.exchanges()).write(file);
    }
    var playing = player;
    if (playing == null || status != 0 || !settings.get(Keys.STRICT)) {
      return status;
    }
    var left = playing.leftovers();
    if (!left.isEmpty()) {
      display.fail(unasked(left));
    }
    return left.isEmpty() ? status : ExitStatus.FAILED.code();
  }

  private static Failure unasked(List<String> left) {
    return Failures.of(
            ShellException.failed(
                ErrorCodes.CASSETTE,
                left.size() + " recorded requests were not made",
                "--strict wants all of them",
                "record it again, or look why less is asked now"))
        .withDetails(left);
  }
}
