package dev.craftsh.shell.script;

import dev.craftsh.shell.config.Assumption;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failed;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.journal.Resumable;
import dev.craftsh.shell.journal.Run;
import dev.craftsh.shell.journal.RunHead;
import dev.craftsh.shell.journal.Runs;
import dev.craftsh.shell.mask.MaskedArguments;
import dev.craftsh.shell.session.ExitRequested;
import java.util.List;
import java.util.Optional;

/** Has the run of a script noted down, so that it can be resumed when it breaks off. */
final class Recording {
  private final Shell shell;
  private final Asked asked;
  private final Optional<Resumable> broken;
  private final Assumption assumption;

  /** What is to be run; {@code startLines} is for the user's own lines before it. */
  record Asked(String file, List<String> words, List<String> definitions, boolean startLines) {}

  private Recording(Shell shell, Asked asked, Optional<Resumable> broken, Assumption assumption) {
    this.shell = shell;
    this.asked = asked;
    this.broken = broken;
    this.assumption = assumption;
  }

  static Recording fresh(Shell shell, Asked asked) {
    return new Recording(shell, asked, Optional.empty(), Assumption.NONE);
  }

  /** Goes on with a run; whatever is asked for must be what it was. */
  static Recording resumed(Shell shell, Asked asked, Resumable broken, Assumption assumption) {
    return new Recording(shell, asked, Optional.of(broken), assumption);
  }

  /** What a run was asked for, where nothing else is said now. */
  static Asked askedThen(RunHead head) {
    if (head.words().toString().contains("***") || head.definitions().toString().contains("***")) {
      throw refused(
          head,
          "its arguments held a secret, which is not written down",
          "give them again: craftsh --resume " + head.id() + " " + head.file() + " ARG...");
    }
    return new Asked(head.file(), head.words(), head.definitions(), head.startLines());
  }

  /** Runs the program; what it changes is noted. */
  void during(Program program, Runnable work) {
    var journal = shell.interpreter().journal();
    var runs = journal.runs();
    if (runs.isEmpty()) {
      if (journal.keepsRuns()) {
        shell
            .display()
            .say("this run cannot be resumed if it breaks off: there is no folder to note it in");
      }
      work.run();
      return;
    }
    try (var run = begin(runs.get(), head(program))) {
      perform(run, work);
    } finally {
      journal.leave();
    }
  }

  private Run begin(Runs runs, RunHead now) {
    var journal = shell.interpreter().journal();
    if (broken.isEmpty()) {
      return journal.begin(runs, now);
    }
    var head = broken.get().head();
    requireSame(head, now);
    var run = journal.goOn(runs, broken.get(), assumption);
    shell.display().say("resuming " + head.id() + ": " + run.doneBefore() + " changes are done");
    return run;
  }

  private void perform(Run run, Runnable work) {
    try {
      work.run();
      run.end(0);
    } catch (ExitRequested exit) {
      run.end(exit.status());
      if (exit.status() != 0) {
        run.id().ifPresent(id -> shell.display().say(Run.howToGoOn(id)));
      }
      throw exit;
    } catch (RuntimeException thrown) {
      var failure = Failures.of(thrown);
      run.end(failure.status().code());
      throw new Failed(run.id().map(failure::resumable).orElse(failure));
    }
    run.leftOver().ifPresent(shell.display()::say);
  }

  private RunHead head(Program program) {
    var digest = Digests.sha256();
    for (var file : program.files()) {
      digest.update(Digests.of(file.text()));
    }
    var arguments =
        String.join("\0", asked.words()) + "\1" + String.join("\0", asked.definitions());
    return RunHead.of(
        asked.file(),
        shell.session().host().directory().toString(),
        Digests.hex(digest.digest()),
        asked.startLines(),
        MaskedArguments.of(asked.words()),
        MaskedArguments.of(asked.definitions()),
        Digests.hex(Digests.of(arguments)));
  }

  private static void requireSame(RunHead then, RunHead now) {
    if (!then.digest().equals(now.digest())) {
      throw refused(
          then,
          then.file()
              + (then.startLines() ? ", rc.jsh" : "")
              + ", or a file that it loads, has changed since",
          "put it back as it was, or run it anew without --resume");
    }
    if (!then.argumentsDigest().equals(now.argumentsDigest())) {
      throw refused(then, "it ran with other arguments", "leave them out, or give the same");
    }
  }

  /** Relative names must mean the same files. */
  static void requireSameFolder(RunHead head, String here) {
    if (!head.directory().equals(here)) {
      throw refused(head, "it ran in " + head.directory(), "go there first");
    }
  }

  private static ShellException refused(RunHead head, String why, String remedy) {
    return ShellException.usage(ErrorCodes.RESUME, "Cannot resume " + head.id(), why, remedy);
  }
}
