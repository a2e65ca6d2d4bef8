package dev.craftsh.shell.interpreter;

import dev.craftsh.shell.failure.ExitStatus;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.job.Job;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.session.ExitRequested;
import dev.craftsh.shell.session.Session;
import java.util.List;
import java.util.OptionalInt;

/** The interpreter with a display: text in, something shown, an exit status out. */
public final class Shell implements AutoCloseable {
  private final Interpreter interpreter;
  private final Display display;
  private final Withheld withheld;
  private boolean startFile = true;
  private volatile Runnable farewell = () -> {};
  private OptionalInt exitRequested = OptionalInt.empty();

  public Shell(Interpreter interpreter, Display display) {
    this.interpreter = interpreter;
    this.display = display;
    withheld = new Withheld(interpreter.session(), display);
    interpreter.workspace().repeatWith(this::carryOut);
  }

  /** Carries out everything in the text and shows each result; stops at the first failure. */
  public int perform(String text) {
    return guarded(() -> carryOut(text));
  }

  private void carryOut(String text) {
    if (text.indexOf('\n') < 0) {
      present(interpreter.interpret(text));
      return;
    }
    var units = units(text);
    for (var unit = units.next(); unit.isPresent(); unit = units.next()) {
      present(interpreter.interpret(unit.get().text()));
    }
  }

  /** Says that nobody types: what a dry run withholds is shown by {@link #end}. */
  public void begin() {
    withheld.waitForTheEnd();
  }

  /** Ends what {@link #begin} began; gives the exit status. */
  public int end(int status) {
    return withheld.end(status);
  }

  /** Carries out one command, its words split already. */
  public int perform(List<String> words) {
    return guarded(() -> present(interpreter.command(words)));
  }

  /** Does something whose failures are shown like those of a unit. */
  public int guarded(Runnable work) {
    session().guard().begin();
    display.begin();
    try {
      work.run();
      return ExitStatus.OK.code();
    } catch (ExitRequested exit) {
      exitRequested = OptionalInt.of(exit.status());
      return exit.status();
    } catch (RuntimeException | Error thrown) {
      if (Failures.isMemoryFull(thrown)) {
        interpreter.makeRoom();
      }
      var failure = Failures.of(thrown);
      withheld.standIn();
      display.fail(failure);
      return failure.status().code();
    }
  }

  /** Says that there was no memory to read what is typed, and makes room for it. */
  public void memoryWasFull(OutOfMemoryError error) {
    interpreter.makeRoom();
    display.fail(Failures.of(error));
  }

  /** Splits a text of several units. */
  public UnitReader units(String text) {
    return new UnitReader(
        text,
        interpreter.classifier(),
        source -> interpreter.engine().snippets().completeness(source));
  }

  /** Shows what a unit gave, or sends it where its line says. */
  public void show(Outcome outcome) {
    if (!withheld.standIn()) {
      showResult(outcome);
    }
  }

  private void showResult(Outcome outcome) {
    var there = outcome.destination();
    if (there.isPresent()) {
      there.get().take(outcome.result(), outcome.look(), session().host(), display);
    } else {
      display.show(outcome.result(), outcome.look());
    }
  }

  /** The same for somebody who looks at it now, and would miss what scrolls away. */
  private void present(Outcome outcome) {
    if (withheld.standIn()) {
      return;
    }
    if (outcome.destination().isPresent()) {
      showResult(outcome);
    } else {
      // A command waits for no engine that is busy with getting ready.
      display.present(
          outcome.result(),
          outcome.look(),
          outcome.ofJava() ? interpreter::carefully : Runnable::run);
    }
  }

  /** The status that {@code exit} was called with, once it was. */
  public OptionalInt exitRequested() {
    return exitRequested;
  }

  /** From now on a prompt begins without the user's own lines. */
  public void skipStartFile() {
    startFile = false;
  }

  /** Whether a prompt begins with the user's own lines. */
  public boolean hasStartFile() {
    return startFile;
  }

  /** Goes on, though {@code exit} was called. */
  public void stay() {
    exitRequested = OptionalInt.empty();
  }

  /** Names what {@link #toldToEnd} has to do first. */
  public void whenToldToEnd(Runnable work) {
    farewell = work;
  }

  /** The process is about to end by a signal: says what is on its way, and how to go on. */
  public void toldToEnd() {
    farewell.run();
    var journal = interpreter.journal();
    display.interrupted(journal.interrupted(), journal.resumable());
  }

  /** Says what became of a job, once. */
  public void tell(Job job) {
    if (!job.claim()) {
      return;
    }
    display.say("Job " + job.number() + " " + job.state() + ": " + job.line());
    if (job.state().equals("done")) {
      display.show(job.outcome(), interpreter.look(job));
    }
    job.trouble().ifPresent(display::fail);
  }

  public Interpreter interpreter() {
    return interpreter;
  }

  public Display display() {
    return display;
  }

  public Session session() {
    return interpreter.session();
  }

  @Override
  public void close() {
    interpreter.close();
  }
}
