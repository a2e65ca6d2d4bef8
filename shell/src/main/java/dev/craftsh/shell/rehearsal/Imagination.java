package dev.craftsh.shell.rehearsal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.craftsh.client.intercept.Interceptor.Onward;
import dev.craftsh.client.intercept.Reply;
import dev.craftsh.shell.permission.StorePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One store as it would be: its own answers, and what was withheld laid over them. */
final class Imagination {
  private final Map<String, JsonObject> invented = new HashMap<>();
  private final Map<String, List<Edit>> edits = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  /** Changes an answer of the store into what it would be. */
  @FunctionalInterface
  interface Edit {
    void apply(JsonObject answer, StorePath path);
  }

  /** From now on that path, perhaps with a query, has this answer. */
  synchronized void invent(String path, JsonObject answer) {
    invented.put(path, answer);
    gone.remove(path);
  }

  /** From now on answers of that path, whatever its query, are changed. */
  synchronized void edit(String path, Edit edit) {
    edits.computeIfAbsent(path, key -> new ArrayList<>()).add(edit);
  }

  /** From now on nothing is known there, or below. */
  synchronized void forget(String path) {
    invented.keySet().removeIf(known -> isBelow(known, path));
    edits.keySet().removeIf(known -> isBelow(known, path));
    gone.add(path);
  }

  private static boolean isBelow(String path, String top) {
    return path.equals(top) || path.startsWith(top + "/");
  }

  /** Whether an answer is invented, so that the store knows nothing of it. */
  synchronized boolean isInvented(String path) {
    return invented.containsKey(path);
  }

  /** The answer to a question. */
  Reply answer(StorePath path, Onward onward) {
    var own = own(path);
    if (own != null && own.status() != 200) {
      return own;
    }
    var reply = own == null ? onward.send() : own;
    var mine = editsOf(path.text());
    return mine.isEmpty() || reply.status() != 200 ? reply : edited(reply, mine, path);
  }

  private synchronized @Nullable Reply own(StorePath path) {
    for (var known : gone) {
      if (isBelow(path.text(), known) && !invented.containsKey(path.text())) {
        return Foreseen.notFound("it would not be there any more").reply();
      }
    }
    var exact = invented.get(path.text() + "?" + path.query());
    var answer = exact == null ? invented.get(path.text()) : exact;
    return answer == null ? null : Reply.json(200, answer.toString());
  }

  private synchronized List<Edit> editsOf(String path) {
    return List.copyOf(edits.getOrDefault(path, List.of()));
  }

  private static Reply edited(Reply reply, List<Edit> edits, StorePath path) {
    try {
      if (JsonParser.parseString(reply.text()) instanceof JsonObject answer) {
        for (var edit : edits) {
          edit.apply(answer, path);
        }
        return Reply.json(200, answer.toString());
      }
    } catch (JsonParseException notJson) {
      return reply;
    }
    return reply;
  }
}
