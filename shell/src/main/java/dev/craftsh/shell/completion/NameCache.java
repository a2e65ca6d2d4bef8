package dev.craftsh.shell.completion;

import dev.craftsh.client.StoreClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Remembers lists of the store and asks for what is missing or old on a thread of its own: the Tab
 * that misses starts the question, and the next Tab has the answer.
 */
public final class NameCache implements StoreFacts, AutoCloseable {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Supplier<String> profile;
  private final Supplier<StoreClient> store;
  private final Clock clock;
  private final ExecutorService executor;
  private final Map<Question, Answer> answers = new ConcurrentHashMap<>();
  private final Set<Question> asked = new HashSet<>();

  /**
   * @param profile names the store in use, so that no store's names are offered for another
   * @param store its client; asked on this cache's thread
   */
  public NameCache(Supplier<String> profile, Supplier<StoreClient> store, Clock clock) {
    this.profile = profile;
    this.store = store;
    this.clock = clock;
    var queue = new LinkedBlockingQueue<Runnable>();
    this.executor = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, queue, NameCache::daemon);
  }

  private record Question(String profile, Kind kind, List<String> names) {}

  private record Answer(List<Proposal> words, Instant when) {}

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "craftsh-names");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public List<Proposal> known(Kind kind, List<String> names) {
    var question = new Question(profile.get(), kind, List.copyOf(names));
    var answer = answers.get(question);
    if (answer == null || isOld(question, answer)) {
      ask(question);
    }
    return answer == null ? List.of() : answer.words();
  }

  /** What is known may have changed; it stays in use until the answers are there again. */
  public void refresh() {
    answers.replaceAll((question, answer) -> new Answer(answer.words(), Instant.MIN));
    known(Kind.PACKAGES, List.of());
  }

  /** Who one is changes by logging in or out alone, and the prompt asks at every line. */
  private boolean isOld(Question question, Answer answer) {
    return question.kind() == Kind.IDENTITY
        ? answer.when().equals(Instant.MIN)
        : answer.when().isBefore(clock.instant().minus(FRESH));
  }

  private void ask(Question question) {
    synchronized (asked) {
      if (!asked.add(question)) {
        return;
      }
    }
    executor.execute(
        () -> {
          try {
            var words = StoreWords.read(store.get(), question.kind(), question.names());
            // Whoever changed to another store meanwhile has had that one asked.
            if (profile.get().equals(question.profile())) {
              answers.put(question, new Answer(words, clock.instant()));
            }
          } catch (RuntimeException | LinkageError e) {
            // No login, no network: completion has nothing to say, and says nothing.
            var before = answers.get(question);
            List<Proposal> words =
                before == null || question.kind() == Kind.IDENTITY ? List.of() : before.words();
            answers.put(question, new Answer(words, clock.instant()));
          } finally {
            synchronized (asked) {
              asked.remove(question);
            }
          }
        });
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
