package dev.craftsh.shell.job;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.session.Profile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The jobs of one shell, from their beginning until somebody was told what became of them. */
public final class Jobs {
  private static final int LOOK_MILLIS = 100;

  private final Clock clock;
  private final Consumer<Predicate<Thread>> cancel;
  private final List<Job> known = new ArrayList<>();
  private @Nullable Consumer<Job> audience;
  private int last;
  private volatile boolean left;

  /** {@code cancel} aborts the requests of the threads that it is told. */
  public Jobs(Clock clock, Consumer<Predicate<Thread>> cancel) {
    this.clock = clock;
    this.cancel = cancel;
  }

  /** From now on there may be jobs, because somebody is told what becomes of them. */
  public synchronized void tell(Consumer<Job> someone) {
    audience = someone;
  }

  /** Whether there may be jobs. */
  public synchronized boolean areAllowed() {
    return audience != null;
  }

  /** Begins a job, which stays with that store. */
  public Job start(String line, Profile profile, Job.Work work) {
    Job job;
    synchronized (this) {
      last++;
      job = new Job(last, line, clock.instant(), profile, cancel);
      known.add(job);
    }
    job.start(work, this::ended);
    return job;
  }

  private void ended(Job job) {
    Consumer<Job> someone;
    synchronized (this) {
      someone = audience;
    }
    if (someone != null) {
      someone.accept(job);
    }
  }

  /** Those that run, and those that nobody was told the end of. */
  public synchronized List<Job> all() {
    known.removeIf(job -> !job.isRunning() && job.isTold());
    return List.copyOf(known);
  }

  public List<Job> running() {
    var running = new ArrayList<Job>();
    for (var job : all()) {
      if (job.isRunning()) {
        running.add(job);
      }
    }
    return running;
  }

  /** The job of that number. */
  public Job get(int number) {
    for (var job : all()) {
      if (job.number() == number) {
        return job;
      }
    }
    throw ShellException.usage(
        ErrorCodes.VALUE,
        "There is no job " + number,
        number >= 1 && number <= last ? "it has ended, as was told" : "no job has that number",
        "jobs lists those that there are");
  }

  /** Waits for the end of a job; false when the one who waits left before. */
  public boolean await(Job job) {
    left = false;
    try {
      while (!job.awaitEnd(LOOK_MILLIS)) {
        if (left) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException impatient) {
      return false;
    }
  }

  /** Has the one who waits for a job leave it alone; the job goes on. From any thread. */
  public void leave() {
    left = true;
  }
}
