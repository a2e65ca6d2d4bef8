package craftsh.bench;

import dev.craftsh.shell.Craftsh;
import dev.craftsh.shell.completion.Completion;
import dev.craftsh.shell.completion.Proposal;
import dev.craftsh.shell.completion.Proposals;
import dev.craftsh.shell.completion.StoreFacts;
import dev.craftsh.shell.engine.JShellSnippets;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Prompter;
import dev.craftsh.shell.host.Terminals;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.sandbox.EmbeddedSandbox;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Measures Tab; see scripts/bench/completion. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class CompletionBench {
  private static final int NAMES = 10_000;
  private static final int REVISIONS = 100_000;

  /** A shell on a sandbox of its own, and what a busy publisher's store would have answered. */
  @State(Scope.Benchmark)
  public static class Prompted {
    Shell shell;
    Completion completion;

    @Setup(Level.Trial)
    public void open() {
      PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
      Host host =
          new Host(
              new ByteArrayInputStream(new byte[0]),
              nowhere,
              nowhere,
              Map.of(),
              Clock.systemUTC(),
              Optional.empty(),
              Path.of("").toAbsolutePath(),
              new Terminals(false, false, false, () -> 100),
              new Nobody());
      Craftsh craftsh =
          new Craftsh(host, JShellSnippets::new, opened -> 0, () -> EmbeddedSandbox.start());
      shell = craftsh.open(List.of("--sandbox", "--ephemeral"));
      Map<StoreFacts.Kind, List<Proposal>> known =
          Map.of(StoreFacts.Kind.PACKAGES, names(), StoreFacts.Kind.REVISIONS, revisions());
      List<Proposal> channels = channels();
      completion =
          new Completion(
              shell.interpreter().commands(),
              (kind, names) -> known.getOrDefault(kind, channels),
              host::path,
              () -> LocalDate.of(2026, 11, 22),
              shell.interpreter().classifier(),
              spec -> Optional.empty(),
              shell.interpreter()::snippets);
    }

    /** A person reads the banner meanwhile; the prompt's own warm-up does the same. */
    private void warmUp() {
      for (int i = 0; i < 30; i++) {
        completion.propose("store.whoami().acc", "store.whoami().acc".length());
      }
    }

    private static List<Proposal> names() {
      List<Proposal> names = new ArrayList<>();
      for (int i = 0; i < NAMES; i++) {
        names.add(new Proposal((i % 2 == 0 ? "hello-" : "other-") + i, "charm", true));
      }
      return names;
    }

    private static List<Proposal> revisions() {
      List<Proposal> revisions = new ArrayList<>();
      for (int i = REVISIONS; i > 0; i--) {
        revisions.add(new Proposal(String.valueOf(i), "1." + i + "  2026-11-22", true));
      }
      return revisions;
    }

    private static List<Proposal> channels() {
      List<Proposal> channels = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        for (String risk : List.of("stable", "candidate", "beta", "edge")) {
          channels.add(new Proposal(i + ".0/" + risk, "", true));
        }
      }
      return channels;
    }

    @TearDown(Level.Trial)
    public void close() {
      shell.close();
    }
  }

  private static final class Nobody implements Prompter {
    @Override
    public Optional<String> ask(String question) {
      return Optional.empty();
    }

    @Override
    public Optional<char[]> secret(String question) {
      return Optional.empty();
    }
  }

  /** Lines of which our own code alone makes proposals. */
  @State(Scope.Benchmark)
  public static class OwnLine {
    @Param({
      "/sta",
      "status ",
      "status hello-99",
      "release hello ",
      "release hello 999",
      "release hello 5 9",
      "status hello --",
      "names --columns na",
      "upload ./",
      "help ",
      "snapcraft release hello 1",
      "store.listRevisions(\"hello-9",
      "store.release(\"hello\", ReleaseRequest.of(1, \"4"
    })
    public String line;
  }

  /** Lines of which Java's compiler makes proposals. */
  @State(Scope.Benchmark)
  public static class JavaLine {
    @Param({
      "store.",
      "store.listRe",
      "Whoami w = store.wh",
      "store.listRevisions(\"hello\").stream().map(r -> r.",
      "for (var name : store.listReg",
      "print(",
      "var x = new ArrayL"
    })
    public String line;
  }

  @Benchmark
  public Proposals own(Prompted prompted, OwnLine own) {
    return prompted.completion.propose(own.line, own.line.length());
  }

  /** The same shell, whose Java has been used. */
  @State(Scope.Benchmark)
  public static class Warm {
    @Setup(Level.Trial)
    public void warmUp(Prompted prompted) {
      prompted.warmUp();
    }
  }

  @Benchmark
  public Proposals java(Prompted prompted, Warm warm, JavaLine java) {
    return prompted.completion.propose(java.line, java.line.length());
  }

  @Benchmark
  public List<?> explain(Prompted prompted, Warm warm) {
    String line = "store.listRevisions(";
    return prompted.completion.help(line, line.length(), true);
  }
}
