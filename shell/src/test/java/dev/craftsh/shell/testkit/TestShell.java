package dev.craftsh.shell.testkit;

import dev.craftsh.sandbox.SandboxStore;
import dev.craftsh.shell.Craftsh;
import dev.craftsh.shell.Prompt;
import dev.craftsh.shell.engine.JShellSnippets;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Terminals;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.job.Job;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shell in memory. {@link #type} carries out lines one after another in the same shell, {@link
 * #start} is a whole run of the program with arguments of its own.
 */
public final class TestShell implements AutoCloseable {
  /** What time it is in a shell that nobody gave a clock. */
  public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Path directory;
  private final @Nullable SandboxStore sandbox;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();
  private final Answers answers = new Answers();
  private final List<String> options = new ArrayList<>();
  private Terminals terminals = Terminals.none();
  private Clock clock = Clock.systemUTC();
  private String input = "";
  private Prompt prompt = opened -> opened.perform("help");
  private @Nullable Shell shell;

  private TestShell(Path directory, @Nullable SandboxStore sandbox) {
    this.directory = directory;
    this.sandbox = sandbox;
  }

  /** A shell of which {@code directory} is the working directory and, below it, the home. */
  public static TestShell in(Path directory) {
    return new TestShell(directory, null);
  }

  /** The same, whose {@code --sandbox} is this store; it is given to every start. */
  public static TestShell on(SandboxStore sandbox, Path directory) {
    var shell = new TestShell(directory, sandbox);
    shell.options.add("--sandbox");
    return shell;
  }

  /** A shell on the public stores, which can have an embedded one when it asks for it. */
  public static TestShell withStore(SandboxStore sandbox, Path directory) {
    return new TestShell(directory, sandbox);
  }

  /** Options that come before whatever a test starts with. */
  public TestShell with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  public TestShell variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public TestShell input(String text) {
    input = text;
    return this;
  }

  public TestShell at(Clock other) {
    clock = other;
    return this;
  }

  /** The clock of {@link #NOW}. */
  public TestShell atFixedTime() {
    return at(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** All three streams are a terminal that wide. */
  public TestShell terminal(int columns) {
    terminals = new Terminals(true, true, true, () -> columns);
    return this;
  }

  /** A person sits at the input, and answers questions with these texts. */
  public TestShell answering(String... texts) {
    terminals = new Terminals(true, terminals.out(), terminals.err(), terminals.columns());
    answers.add(texts);
    return this;
  }

  /** What serves a start without words at a terminal. */
  public TestShell prompting(Prompt other) {
    prompt = other;
    return this;
  }

  /** What the person was asked. */
  public List<String> questions() {
    return answers.questions();
  }

  /** Runs the program with these arguments, from start to end. */
  public Run start(String... args) {
    reset();
    int status = craftsh().run(arguments(args));
    return run(status);
  }

  /** What the prompt says of a job that has ended. */
  public Run told(Job job) {
    reset();
    shell().tell(job);
    return run(0);
  }

  /** Carries out one text in the shell that stays open. */
  public Run type(String text) {
    reset();
    return run(shell().perform(text));
  }

  /** The shell that {@link #type} uses. */
  public Shell shell() {
    var open = shell;
    if (open == null) {
      open = craftsh().open(arguments());
      shell = open;
    }
    return open;
  }

  private List<String> arguments(String... args) {
    var all = new ArrayList<>(options);
    all.addAll(List.of(args));
    return all;
  }

  private Craftsh craftsh() {
    return new Craftsh(host(), JShellSnippets::new, prompt, () -> new SharedSandbox(store()));
  }

  private SandboxStore store() {
    if (sandbox == null) {
      throw new IllegalStateException("this shell was made without a sandbox");
    }
    return sandbox;
  }

  private Host host() {
    return new Host(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.copyOf(environment),
        clock,
        Optional.of(directory.resolve("home")),
        directory,
        terminals,
        answers);
  }

  private void reset() {
    out.reset();
    err.reset();
  }

  private Run run(int status) {
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    if (shell != null) {
      shell.close();
    }
  }
}
