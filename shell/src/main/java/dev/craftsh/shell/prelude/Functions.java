package dev.craftsh.shell.prelude;

import dev.craftsh.client.auth.Secret;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.Row;
import dev.craftsh.shell.result.Views;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions that Java code in the shell may call by their bare names. */
public final class Functions {
  private Functions() {}

  /** Runs one command line, as typed at the prompt, and gives its result without showing it. */
  public static Result run(String commandLine) {
    return Preludes.ofCaller().run(commandLine);
  }

  /**
   * Runs one command whose words are given one by one, so that no word needs quotes, and gives its
   * result without showing it.
   */
  public static Result run(String command, Object... words) {
    var all = new ArrayList<String>();
    all.add(command);
    for (var word : words) {
      all.add(String.valueOf(word));
    }
    return Preludes.ofCaller().run(all);
  }

  /**
   * Carries out the lines of another file, whose name is relative to this one, as if they stood
   * here. It is a statement of its own, with the name in quotes.
   */
  @SuppressWarnings("DoNotCallSuggester") // it is called: whoever reads a script takes it out
  public static void load(String file) {
    throw new UnsupportedOperationException(
        "load(\"" + file + "\") works as a statement of its own, with the name in quotes");
  }

  /** The value that was given for a parameter of this script, or its default. */
  public static <T> @Nullable T parameter(String name, Class<T> type) {
    var value = Preludes.ofCaller().parameter(name);
    return value == null ? null : type.cast(value);
  }

  /** Shows a value on standard output, as a bare expression at the prompt is shown. */
  public static void print(@Nullable Object value) {
    Preludes.ofCaller().print(value);
  }

  /** The value as the table that {@code -o table} would show. */
  public static String table(@Nullable Object value) {
    return Preludes.ofCaller().table(value);
  }

  /** The value as {@code -o json} would show it. */
  public static String json(@Nullable Object value) {
    return Preludes.ofCaller().json(value);
  }

  /**
   * The rows that the value has, each by the keys of its JSON: {@code row.text("status")}, {@code
   * row.number("revision")}.
   */
  public static List<Row> rows(@Nullable Object value) {
    return Views.resultOf(value).rows();
  }

  /** Tells people something that is no data, on standard error; {@code -q} silences it. */
  public static void say(@Nullable Object words) {
    Preludes.ofCaller().say(String.valueOf(words));
  }

  /**
   * Ends the script as failed with one of craftsh's exit statuses, told as its own failures are.
   *
   * @param status 1 failed, 2 wrong usage, 3 partly done, 4 not permitted, 6 changed meanwhile …
   * @param what what happened
   * @param why as far as known, or empty
   * @param remedy what to do next, or empty
   * @return never; {@code throw fail(…)} tells the compiler
   */
  public static RuntimeException fail(int status, String what, String why, String remedy) {
    return Preludes.ofCaller().fail(status, what, why, remedy);
  }

  /** Ends the shell or the script with that status. */
  public static void exit(int status) {
    Preludes.ofCaller().exit(status);
  }

  /** Uploads a file, with the shell's progress bar, and gives its upload id. */
  public static String upload(String file) {
    return Preludes.ofCaller().upload(file);
  }

  /** Uploads a file, with the shell's progress bar, and gives its upload id. */
  public static String upload(Path file) {
    return Preludes.ofCaller().upload(file.toString());
  }

  /** What {@link #parallel} does with one of many. */
  @FunctionalInterface
  public interface Work<T, R> {
    R of(T item) throws Exception;
  }

  /**
   * Does something with each of many, four at a time, and gives the results in the order of the
   * items.
   *
   * @throws SomeFailed when it failed for some of them, after all were tried
   */
  public static <T, R> List<R> parallel(
      Iterable<? extends T> items, Work<? super T, ? extends R> work) {
    return parallel(items, 4, work);
  }

  /** The same, {@code jobs} at a time. */
  public static <T, R> List<R> parallel(
      Iterable<? extends T> items, int jobs, Work<? super T, ? extends R> work) {
    return Preludes.ofCaller().parallel(items, jobs, work);
  }

  /** Asks a person for one line. */
  public static String ask(String question) {
    return Preludes.ofCaller().ask(question);
  }

  /** Asks a person for one line that is not shown; wipe it when done. */
  public static Secret secret(String question) {
    return Preludes.ofCaller().secret(question);
  }

  /** The lines of standard input. */
  public static Stream<String> lines() {
    return Preludes.ofCaller().lines();
  }
}
