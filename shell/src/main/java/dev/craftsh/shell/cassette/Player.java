package dev.craftsh.shell.cassette;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.Endpoints;
import dev.craftsh.client.intercept.Call;
import dev.craftsh.client.intercept.Interceptor;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.ShellException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers from a recording. A request finds the answers to requests just like it, whatever came
 * between: the first one the first answer, and none more often than it was recorded.
 */
public final class Player implements Interceptor {
  private final Requests requests = new Requests(new Scrubber());
  private final Replies replies;
  private final String name;
  private final Map<JsonObject, Deque<JsonObject>> answers = new LinkedHashMap<>();
  private final Map<JsonObject, Integer> recorded = new LinkedHashMap<>();

  /**
   * @param name what to call the recording
   * @param endpoints those of the store that is asked at the time
   */
  public Player(Cassette cassette, String name, Supplier<Endpoints> endpoints) {
    this.name = name;
    replies = new Replies(new Scrubber(), endpoints);
    for (var exchange : cassette.exchanges()) {
      var request = exchange.getAsJsonObject("request");
      answers
          .computeIfAbsent(request, unknown -> new ArrayDeque<>())
          .add(exchange.getAsJsonObject("reply"));
      recorded.merge(request, 1, Integer::sum);
    }
  }

  @Override
  public Reply intercept(Call call, Onward onward) {
    if (Requests.logsIn(call)) {
      throw unmatched(
          call, "what logs in is never recorded", "a replay needs no login: leave it out");
    }
    return replies.replay(answer(call), call.what());
  }

  private synchronized JsonObject answer(Call call) {
    // Through its text: a number that was read is not the same key as one that was made.
    var request = JsonParser.parseString(requests.of(call).toString()).getAsJsonObject();
    var waiting = answers.get(request);
    var answer = waiting == null ? null : waiting.poll();
    if (answer != null) {
      return answer;
    }
    if (waiting != null) {
      int times = recorded.getOrDefault(request, 0);
      throw unmatched(
          call,
          "it was recorded " + (times == 1 ? "once" : times + " times") + ", and asked once more",
          "record it again, or look why it is asked more often now");
    }
    throw unmatched(
        call,
        Difference.nearest(request, recorded.keySet()),
        "record it again, or mend what asks otherwise now");
  }

  private ShellException unmatched(Call call, String why, String remedy) {
    return ShellException.failed(
        ErrorCodes.CASSETTE,
        "No recorded answer to " + call.method() + " " + call.uri().getPath() + " in " + name,
        why,
        remedy);
  }

  /** The requests that were recorded and not asked for, one line each. */
  public synchronized List<String> leftovers() {
    var lines = new ArrayList<String>();
    answers.forEach(
        (request, waiting) -> {
          if (!waiting.isEmpty()) {
            var times = waiting.size() == 1 ? "" : " (" + waiting.size() + " times)";
            lines.add(Difference.line(request) + times);
          }
        });
    return lines;
  }
}
