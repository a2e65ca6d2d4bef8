package dev.craftsh.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Debian's Python with the macaroon libraries, as a client and a judge that is not ours. */
final class Python {
  private static final String INTERPRETER = "/usr/bin/python3";

  private record Outcome(int status, String output) {}

  private Python() {}

  /** Skips the test where the libraries are missing, except in CI, where they have to be there. */
  static void require() {
    String libraries = "import pymacaroons, macaroonbakery.httpbakery";
    boolean there;
    try {
      there = run("", List.of(INTERPRETER, "-c", libraries)).status() == 0;
    } catch (IOException absent) {
      there = false;
    }
    if (!there && "true".equals(System.getenv("CI"))) {
      fail("in CI python3-pymacaroons and python3-macaroonbakery have to be installed");
    }
    assumeTrue(there, "needs python3-pymacaroons and python3-macaroonbakery");
  }

  /** Runs one of the programs beside the tests with a task, and gives what it prints. */
  static JsonObject run(String program, JsonObject task) {
    String path = "/python/" + program;
    try (InputStream in = Objects.requireNonNull(Python.class.getResourceAsStream(path), path)) {
      String source = new String(in.readAllBytes(), UTF_8);
      Outcome outcome = run(task.toString(), List.of(INTERPRETER, "-c", source));
      assertThat(outcome.status()).as(outcome.output()).isZero();
      return JsonParser.parseString(outcome.output()).getAsJsonObject();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Outcome run(String input, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    Process process = builder.start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        fail(command + " did not end");
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    return new Outcome(process.exitValue(), output);
  }
}
