package dev.craftsh.shell.engine;

import dev.craftsh.client.Endpoints;
import dev.craftsh.client.StoreClient;
import dev.craftsh.client.auth.Secret;
import dev.craftsh.shell.prelude.Prelude;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A prelude that keeps what snippets told it. */
final class RecordingPrelude implements Prelude {
  final List<@Nullable Object> printed = new ArrayList<>();
  volatile Result last = Result.nothing();

  @Override
  public StoreClient store() {
    return StoreClient.builder(Endpoints.CHARMHUB).build();
  }

  @Override
  public Session session() {
    throw new UnsupportedOperationException("no session here");
  }

  @Override
  public Secret secret(String question) {
    throw new UnsupportedOperationException("nobody to ask here");
  }

  @Override
  public String[] args() {
    return new String[] {"first", "second"};
  }

  @Override
  public @org.jspecify.annotations.Nullable Object parameter(String name) {
    return null;
  }

  @Override
  public Result last() {
    return last;
  }

  @Override
  public Result run(String commandLine) {
    return Result.text("ran " + commandLine);
  }

  @Override
  public Result run(List<String> words) {
    return Result.text("ran " + words);
  }

  @Override
  public void say(String words) {
    throw new UnsupportedOperationException("nobody listens here");
  }

  @Override
  public RuntimeException fail(int status, String what, String why, String remedy) {
    throw new IllegalStateException("failed " + status + " " + what);
  }

  @Override
  public synchronized void print(@Nullable Object value) {
    printed.add(value);
  }

  @Override
  public String table(@Nullable Object value) {
    return "table of " + value;
  }

  @Override
  public String json(@Nullable Object value) {
    return "json of " + value;
  }

  @Override
  public void exit(int status) {
    throw new IllegalStateException("exit " + status);
  }

  @Override
  public String upload(String file) {
    return "uploaded " + file;
  }

  @Override
  public String ask(String question) {
    return "answer";
  }

  @Override
  public Stream<String> lines() {
    return Stream.of("line");
  }

  @Override
  public <T, R> List<R> parallel(
      Iterable<? extends T> items,
      int jobs,
      dev.craftsh.shell.prelude.Functions.Work<? super T, ? extends R> work) {
    throw new UnsupportedOperationException("nobody to share the work with here");
  }
}
