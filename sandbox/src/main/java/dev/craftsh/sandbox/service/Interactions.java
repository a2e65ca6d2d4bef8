package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.memory.Fleeting;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The logins in browsers that began and are not used up yet. Forgotten when the store closes. */
final class Interactions implements AutoCloseable {
  private static final int MOST = 1000;
  private static final int MOST_WAITING = 64;
  private static final int TOKEN_LENGTH = 24;

  /** What a finished login leads to. */
  static final class Finished {
    private final IdentityService.Wanted wanted;
    private final String username;
    private final byte[] token;

    Finished(IdentityService.Wanted wanted, String username, byte[] token) {
      this.wanted = wanted;
      this.username = username;
      this.token = token;
    }

    IdentityService.Wanted wanted() {
      return wanted;
    }

    String username() {
      return username;
    }

    byte[] token() {
      return token;
    }
  }

  private static final class Interaction {
    private final IdentityService.Wanted wanted;
    private final CompletableFuture<Finished> end = new CompletableFuture<>();

    Interaction(IdentityService.Wanted wanted) {
      this.wanted = wanted;
    }
  }

  private final Chance chance;
  private final Duration patience;

  @Fleeting("counts requests in flight")
  private final Semaphore seats = new Semaphore(MOST_WAITING);

  @Fleeting("whoever waits loses the connection with the store, and begins again")
  private final Map<String, Interaction> byId =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Interaction> eldest) {
          if (size() > MOST) {
            eldest.getValue().end.cancel(false);
            return true;
          }
          return false;
        }
      };

  @Fleeting("lives from the page to the next request of the same login")
  private final Map<String, String> userByToken =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  Interactions(Chance chance, Duration patience) {
    this.chance = chance;
    this.patience = patience;
  }

  synchronized String begin(IdentityService.Wanted wanted) {
    String id = chance.id();
    byId.put(id, new Interaction(wanted));
    return id;
  }

  void require(String id) {
    find(id);
  }

  private synchronized Interaction find(String id) {
    Interaction found = byId.get(id);
    if (found == null) {
      throw new Refusal(Reason.NO_SUCH_LOGIN, "login interaction not found or expired");
    }
    return found;
  }

  void finish(String id, String username) {
    Interaction interaction = find(id);
    byte[] token = chance.bytes(TOKEN_LENGTH);
    // Good before anybody is told of it: whoever waits uses it at once.
    synchronized (this) {
      userByToken.put(key(token), username);
    }
    if (!interaction.end.complete(new Finished(interaction.wanted, username, token))) {
      redeem(token);
    }
  }

  /** Who finished the login that gave this token; it works once. */
  synchronized @Nullable String redeem(byte[] token) {
    return userByToken.remove(key(token));
  }

  private static String key(byte[] token) {
    return Base64.getEncoder().encodeToString(token);
  }

  /** Blocks until the login is finished, and forgets it. */
  Finished await(String id) {
    Interaction interaction = find(id);
    if (!seats.tryAcquire()) {
      throw new Refusal(Reason.UNAVAILABLE, "too many logins are waited for");
    }
    try {
      Finished finished = interaction.end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      synchronized (this) {
        byId.remove(id);
      }
      return finished;
    } catch (TimeoutException | CancellationException | ExecutionException nobodyCame) {
      throw new Refusal(Reason.FORBIDDEN, "nobody logged in in time");
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new Refusal(Reason.UNAVAILABLE, "the store is closing");
    } finally {
      seats.release();
    }
  }

  @Override
  public synchronized void close() {
    for (Interaction one : byId.values()) {
      one.end.cancel(false);
    }
  }
}
