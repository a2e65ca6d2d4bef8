package dev.craftsh.shell.session;

import org.jspecify.annotations.Nullable;

/** The threads of one background job, those that it starts itself included. */
public final class Background extends ThreadGroup {

  private final Profile profile;

  /** {@code profile} is the store that these threads stay with. */
  public Background(String name, Profile profile) {
    super(name);
    this.profile = profile;
  }

  /** The store that the calling thread stays with, or {@code otherwise} when it is no job's. */
  static Profile profileOr(Profile otherwise) {
    var job = of(Thread.currentThread());
    return job == null ? otherwise : job.profile;
  }

  /** Whether a thread works for any job. */
  public static boolean holdsAny(Thread thread) {
    return of(thread) != null;
  }

  /** Whether a thread works for this job. */
  public boolean holds(Thread thread) {
    return of(thread) == this;
  }

  /** Whether both work for the same job, or both for none. */
  public static boolean areTogether(Thread one, Thread other) {
    return of(one) == of(other);
  }

  private static @Nullable Background of(Thread thread) {
    for (var group = thread.getThreadGroup(); group != null; group = group.getParent()) {
      if (group instanceof Background background) {
        return background;
      }
    }
    return null;
  }
}
