package dev.craftsh.shell.job;

import dev.craftsh.shell.result.Progress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers how far a job is, and tells those who watch it. */
final class JobProgress implements Progress {
  private final List<Progress> watchers = new CopyOnWriteArrayList<>();
  private volatile Transfer transfer = new Transfer("", 0, 0);
  private volatile String phase = "";

  /** How much of a file was sent. */
  private record Transfer(String file, long sent, long total) {}

  /** From now on tells this one too, beginning with how far it is. */
  void watch(Progress watcher) {
    var now = transfer;
    if (phase.isEmpty() && !now.file().isEmpty()) {
      watcher.sent(now.file(), now.sent(), now.total());
    } else if (!phase.isEmpty()) {
      watcher.phase(phase);
    }
    watchers.add(watcher);
  }

  void unwatch(Progress watcher) {
    watchers.remove(watcher);
    watcher.end();
  }

  /** How far it is, in a few words. */
  String words() {
    var now = transfer;
    if (!phase.isEmpty() || now.file().isEmpty()) {
      return phase.isEmpty() ? "running" : phase;
    }
    return "sent " + (now.total() == 0 ? 100 : now.sent() * 100 / now.total()) + " %";
  }

  @Override
  public void sent(String file, long sentBytes, long totalBytes) {
    transfer = new Transfer(file, sentBytes, totalBytes);
    phase = "";
    for (var watcher : watchers) {
      watcher.sent(file, sentBytes, totalBytes);
    }
  }

  @Override
  public void phase(String words) {
    phase = words;
    for (var watcher : watchers) {
      watcher.phase(words);
    }
  }

  @Override
  public void end() {
    for (var watcher : watchers) {
      watcher.end();
    }
  }
}
