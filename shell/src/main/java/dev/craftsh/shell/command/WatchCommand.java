package dev.craftsh.shell.command;

import dev.craftsh.client.error.Cancelled;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.RateLimited;
import dev.craftsh.client.error.StoreException;
import dev.craftsh.client.error.StoreUnavailable;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Runs a command again and again, and shows what it gives each time. */
final class WatchCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("watch")
          .summary("Run a command every so many seconds, until Ctrl-C or a condition holds")
          .argument("seconds", Slot.SECONDS)
          .repeated("command", Slot.INNER_LINE)
          .options("until", ' ', "A=X", Slot.CONDITION, "end when a row is so; as with --filter")
          .option("timeout", ' ', "TIME", Slot.SPAN, "end after so long; with --until that fails")
          .example("watch --timeout 1s 1 status hello")
          .example("watch --until channel=latest/stable --timeout 10m 30 status hello")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Result run(Invocation call) {
    new Watching(call).watch();
    return Result.nothing();
  }

  /** One watch. */
  private static final class Watching {
    private final Invocation call;
    private final List<String> words;
    private final List<String> conditions;
    private final Duration interval;
    private final Optional<Instant> end;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Watching(Invocation call) {
      this.call = call;
      words = wordsOf(call);
      conditions = call.all("until");
      interval = Interval.parse(call.one("seconds"));
      end = call.optional("timeout").map(text -> now().plus(Interval.parse(text)));
      var mistake = new CommandCheck(call.commands()).find(words);
      if (mistake.isPresent()) {
        throw mistake.get().failure();
      }
    }

    private static List<String> wordsOf(Invocation call) {
      var words = call.all("command");
      if (words.get(0).equals("watch")) {
        throw ShellException.usage(
            ErrorCodes.ARGUMENTS, "Cannot watch a watch", "it never ends", "watch what it watches");
      }
      return words;
    }

    void watch() {
      call.session().stops().during(this::repeat, stopped::countDown);
    }

    private boolean repeat() {
      for (boolean first = true; ; first = false) {
        if (look(first)) {
          return true;
        }
        var pause = pause();
        if (pause.isZero()) {
          return timedOut();
        }
        if (isStoppedDuring(pause)) {
          return stopped();
        }
      }
    }

    /** Shows how it is now, and tells whether that was waited for. */
    private boolean look(boolean first) {
      try {
        var result = call.lines().run(words, Progress.SILENT);
        call.lines().show(result, first);
        return !conditions.isEmpty() && holds(result);
      } catch (Cancelled interrupted) {
        stopped.countDown();
        return false;
      } catch (NetworkError | StoreUnavailable | RateLimited passing) {
        StoreException trouble = passing;
        call.progress().phase(trouble.what() + ": " + trouble.why() + "; trying again");
        return false;
      }
    }

    private boolean holds(Result result) {
      var chosen = result.filter(conditions.toArray(new String[0]));
      return chosen instanceof Result.Rows<?> rows && !rows.items().isEmpty();
    }

    /** Until the next look; zero when there is none. */
    private Duration pause() {
      if (end.isEmpty()) {
        return interval;
      }
      var left = Duration.between(now(), end.get());
      return left.isNegative() ? Duration.ZERO : left.compareTo(interval) < 0 ? left : interval;
    }

    private boolean isStoppedDuring(Duration pause) {
      try {
        return stopped.await(
            call.session().isReplay() ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return true;
      }
    }

    private boolean timedOut() {
      if (conditions.isEmpty()) {
        return true;
      }
      throw ShellException.failed(
          ErrorCodes.NOT_YET,
          "It did not become so in time: " + String.join(", ", conditions),
          "the time that --timeout gave is over",
          "look at what was shown last, or give it longer");
    }

    /** That is how a watch usually ends, unless somebody waits for what comes after it. */
    private boolean stopped() {
      if (conditions.isEmpty()) {
        return true;
      }
      throw ShellException.interrupted("Stopped watching", "it did not become so before", "");
    }

    private Instant now() {
      return call.session().host().clock().instant();
    }
  }
}
