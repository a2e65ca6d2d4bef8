package dev.craftsh.shell.outcome;

import com.google.gson.JsonElement;
import dev.craftsh.client.intercept.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the store gave.
 *
 * @param reply what the store would have answered, as far as its operations read it; present
 *     whenever the change was applied
 */
public record Found(Verdict verdict, @Nullable Reply reply) {
  static final Found NOT_APPLIED = new Found(Verdict.NOT_APPLIED, null);

  /** Nobody can tell. */
  public static final Found UNKNOWN = new Found(Verdict.UNKNOWN, null);

  static Found applied(JsonElement answer) {
    return new Found(Verdict.APPLIED, Reply.json(200, answer.toString()));
  }

  static Found of(boolean applied, JsonElement answer) {
    return applied ? applied(answer) : NOT_APPLIED;
  }
}
