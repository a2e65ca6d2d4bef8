package dev.craftsh.shell.command;

import dev.craftsh.client.model.Releases;
import dev.craftsh.shell.bulk.Crew;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The channel maps of several packages, a few at the same time. */
final class ManyReleases {
  private static final int AT_ONCE = 4;

  private ManyReleases() {}

  /** In the order of the names; the first that fails ends it. {@code word} is what to call it. */
  static List<Releases> of(Invocation call, List<String> names, String word) {
    var store = call.store();
    var found = new AtomicReferenceArray<Releases>(names.size());
    var failed = new AtomicReference<RuntimeException>();
    var done = new AtomicInteger();
    var crew =
        new Crew(
            names.size(),
            AT_ONCE,
            index -> {
              try {
                if (failed.get() == null) {
                  found.set(index, store.listReleases(names.get(index)));
                  tell(call, word, done.incrementAndGet(), names.size());
                }
              } catch (RuntimeException refused) {
                failed.compareAndSet(null, refused);
              }
            });
    boolean all = call.session().stops().during(crew::work, crew::stop);
    call.progress().end();
    if (failed.get() != null) {
      throw failed.get();
    }
    if (!all) {
      throw ShellException.interrupted("Stopped looking", "not all packages were seen", "");
    }
    var releases = new ArrayList<Releases>();
    for (int at = 0; at < names.size(); at++) {
      releases.add(found.get(at));
    }
    return releases;
  }

  /** A few are done before anybody has read it. */
  private static void tell(Invocation call, String word, int done, int all) {
    if (all > AT_ONCE) {
      call.progress().counted(word, done, all, 0);
    }
  }
}
