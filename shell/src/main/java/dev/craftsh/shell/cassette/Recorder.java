package dev.craftsh.shell.cassette;

import com.google.gson.JsonObject;
import dev.craftsh.client.Endpoints;
import dev.craftsh.client.error.NetworkError;
import dev.craftsh.client.error.OutcomeUnknown;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Writes down what goes to a store and what comes back, but no login and no secret. */
public final class Recorder implements Interceptor {
  /** Requests inside of another fetch or refresh a login. */
  private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

  private final Requests requests;
  private final Replies replies;
  private final List<JsonObject> exchanges = new ArrayList<>();

  /** {@code endpoints} are those of the store that is asked at the time. */
  public Recorder(Supplier<Endpoints> endpoints) {
    var scrubber = new Scrubber();
    requests = new Requests(scrubber);
    replies = new Replies(scrubber, endpoints);
  }

  @Override
  public Reply intercept(Call call, Onward onward) {
    if (INSIDE.get() || Requests.logsIn(call)) {
      return onward.send();
    }
    INSIDE.set(true);
    try {
      var reply = onward.send();
      keep(call, replies.of(reply, Requests.isToldAPassword(call)));
      return reply;
    } catch (OutcomeUnknown | NetworkError failure) {
      keep(call, Replies.of(failure));
      throw failure;
    } finally {
      INSIDE.remove();
    }
  }

  private synchronized void keep(Call call, JsonObject reply) {
    var exchange = new JsonObject();
    exchange.add("request", requests.of(call));
    exchange.add("reply", reply);
    exchanges.add(exchange);
  }

  /** What was written down so far. */
  public synchronized List<JsonObject> exchanges() {
    return List.copyOf(exchanges);
  }
}
