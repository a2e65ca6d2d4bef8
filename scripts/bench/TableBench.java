package craftsh.bench;

import com.google.gson.JsonObject;
import dev.craftsh.client.model.Revision;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Prompter;
import dev.craftsh.shell.host.Terminals;
import dev.craftsh.shell.render.Appearance;
import dev.craftsh.shell.render.Bars;
import dev.craftsh.shell.render.Cells;
import dev.craftsh.shell.render.ColorMode;
import dev.craftsh.shell.render.Display;
import dev.craftsh.shell.render.Ground;
import dev.craftsh.shell.render.Look;
import dev.craftsh.shell.render.OutputFormat;
import dev.craftsh.shell.result.Result;
import dev.craftsh.shell.result.RevisionView;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures tables; see scripts/bench/table. */
public class TableBench {
  private static final int ROUNDS = 15;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  public static void main(String[] arguments) {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    System.out.printf("%-24s %10s %14s%n", count + " rows", "all, ms", "first row, ms");
    for (String texts : List.of("plain", "中文👩‍💻")) {
      Result result = Result.rows(new RevisionView(), revisions(count, texts));
      for (OutputFormat format : OutputFormat.values()) {
        measure(format + " " + texts, result, Look.USUAL.in(format));
      }
    }
  }

  private static void measure(String name, Result result, Look look) {
    double[] cpu = new double[ROUNDS];
    double[] first = new double[ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      FirstByte out = new FirstByte();
      Display display = display(out);
      long busy = THREADS.getCurrentThreadCpuTime();
      display.show(result, look);
      if (round >= 0) {
        cpu[round] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
        first[round] = (out.at - busy) / 1e6;
      }
    }
    System.out.printf("%-24s %10.1f %14.1f%n", name, median(cpu), median(first));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static List<Revision> revisions(int count, String texts) {
    List<Revision> revisions = new ArrayList<>();
    for (int number = count; number > 0; number--) {
      revisions.add(
          new Revision(
              number,
              "1." + number + "+" + texts,
              "released",
              Optional.of(Instant.ofEpochSecond(1_700_000_000L + number)),
              "ab".repeat(48),
              Optional.of(1_000L * number),
              List.of(),
              List.of("amd64", "arm64"),
              List.of(),
              new JsonObject()));
    }
    return revisions;
  }

  private static Display display(OutputStream out) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Host host =
        new Host(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            nowhere,
            Map.of("TERM", "xterm-256color"),
            Clock.systemUTC(),
            Optional.empty(),
            Path.of("").toAbsolutePath(),
            new Terminals(false, true, false, () -> 120),
            new Nobody());
    return new Display(host, new Usual());
  }

  /** What holds where nothing was chosen. */
  private record Usual(
      Optional<OutputFormat> output,
      ColorMode color,
      Ground theme,
      Cells cells,
      boolean quiet,
      Bars bars,
      int verbosity,
      boolean accessible,
      String pager)
      implements Appearance {
    Usual() {
      this(Optional.empty(), ColorMode.AUTO, Ground.DARK, Cells.USUAL, false, Bars.AUTO, 0, false, "");
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

  /** Remembers how busy the thread had been when it was first written to. */
  private static final class FirstByte extends OutputStream {
    private long at;

    @Override
    public void write(int letter) {
      at = at == 0 ? THREADS.getCurrentThreadCpuTime() : at;
    }

    @Override
    public void write(byte[] letters, int from, int length) {
      at = at == 0 ? THREADS.getCurrentThreadCpuTime() : at;
    }
  }
}
