package dev.craftsh.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.craftsh.client.Vectors.Vector;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Turns the listed vectors around: they are run like all others and have to fail, so that one that
 * comes right cannot stay listed. The list is {@code known-differences.json}: vectors of a file,
 * with the reason; or, where another module runs them, the test that does.
 */
public final class KnownDifferences implements InvocationInterceptor {
  private static final String LIST = "/known-differences.json";

  /**
   * Why some vectors are not as recorded here.
   *
   * @param reason in words
   * @param runBy the test of another module that they pass, or null
   */
  record Difference(String reason, @Nullable String runBy) {}

  /** By file and name, joined by a slash. */
  static Map<String, Difference> all() {
    var in = Objects.requireNonNull(KnownDifferences.class.getResourceAsStream(LIST), LIST);
    Map<String, Difference> all = new TreeMap<>();
    try (var reader = new InputStreamReader(in, UTF_8)) {
      for (JsonElement element : JsonParser.parseReader(reader).getAsJsonArray()) {
        JsonObject entry = element.getAsJsonObject();
        JsonElement runBy = entry.get("runBy");
        Difference difference =
            new Difference(
                entry.get("reason").getAsString(), runBy == null ? null : runBy.getAsString());
        for (JsonElement vector : entry.getAsJsonArray("vectors")) {
          String key = entry.get("file").getAsString() + "/" + vector.getAsString();
          if (all.put(key, difference) != null) {
            throw new IllegalStateException(key + " is listed twice");
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  static String key(Vector vector) {
    return vector.file() + "/" + vector.name();
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> context,
      ExtensionContext extension)
      throws Throwable {
    for (Object argument : context.getArguments()) {
      if (argument instanceof Vector vector && all().containsKey(key(vector))) {
        mustFail(invocation, key(vector));
        return;
      }
    }
    invocation.proceed();
  }

  private static void mustFail(Invocation<Void> invocation, String key) throws Throwable {
    try {
      invocation.proceed();
    } catch (TestAbortedException skipped) {
      throw skipped;
    } catch (Exception | AssertionError asListed) {
      return;
    }
    throw new AssertionError(key + " is as recorded now: remove it from " + LIST);
  }
}
