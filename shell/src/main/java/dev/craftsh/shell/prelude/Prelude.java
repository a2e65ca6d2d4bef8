package dev.craftsh.shell.prelude;

import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that Java code finds in scope, for one shell. */
public interface Prelude {

  /** The client of the store in use; the one that the commands use. */
  StoreClient store();

  /** The client of snaps, whichever store is in use. */
  default StoreClient snaps() {
    return session().snaps();
  }

  /** The client of charms, whichever store is in use. */
  default StoreClient charms() {
    return session().charms();
  }

  Session session();

  /** The words that followed the script's name, or nothing at the prompt. */
  String[] args();

  /** The value of a parameter that the script declares; null for one that was left out. */
  @Nullable Object parameter(String name);

  /** What the last unit gave; {@link Result#nothing()} at first. */
  Result last();

  /** Runs one command line, as typed at the prompt, without showing its result. */
  Result run(String commandLine);

  /** The same for a line that is split into its words already. */
  Result run(List<String> words);

  /** Shows a value on standard output, as a bare expression at the prompt is shown. */
  void print(@Nullable Object value);

  /** The value as the table that {@code -o table} would show. */
  String table(@Nullable Object value);

  /** The value as {@code -o json} would show it. */
  String json(@Nullable Object value);

  /** Tells people something that is no data. */
  void say(String words);

  /** Ends the script as failed; never returns. */
  RuntimeException fail(int status, String what, String why, String remedy);

  /** Ends the shell or the script with that status. */
  void exit(int status);

  /** What {@code System.exit} means in Java code of the shell. */
  default void systemExit(int status) {
    exit(status);
  }

  /** Refuses {@code System.console} where waiting for a line of it could not be ended. */
  default void allowConsole() {}

  /** Does something with each of many, so many at a time; the results are in their order. */
  <T, R> List<R> parallel(
      Iterable<? extends T> items, int jobs, Functions.Work<? super T, ? extends R> work);

  /** Uploads a file, with the shell's progress bar. */
  String upload(String file);

  /** Asks a person for one line. */
  String ask(String question);

  /** Asks a person for one line that is not shown; wipe it when done. */
  Secret secret(String question);

  /** The lines of standard input. */
  Stream<String> lines();
}
