package dev.craftsh.shell.render;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.Result;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Shows results on standard output, and talk and failures on standard error. */
public final class Display {
  private static final int TRACES = 3;

  private final Host host;
  private final Optional<OutputFormat> chosen;
  private final ColorMode color;
  private final boolean quiet;
  private final int verbosity;

  /** {@code chosen} is empty where the terminal decides. */
  public Display(
      Host host, Optional<OutputFormat> chosen, ColorMode color, boolean quiet, int verbosity) {
    this.host = host;
    this.chosen = chosen;
    this.color = color;
    this.quiet = quiet;
    this.verbosity = verbosity;
  }

  /** Shows a result; {@code once} is the format for this one alone. */
  public void show(Result result, Optional<OutputFormat> once) {
    try {
      result.writeTo(renderer(once.orElse(format()), host.out(), talk(), screenWidth()));
      host.out().flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What {@link #show} would write, for whoever wants it as text. */
  public static String text(Result result, OutputFormat format) {
    var text = new StringBuilder();
    try {
      result.writeTo(renderer(format, text, text, Integer.MAX_VALUE, Theme.PLAIN));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  /** Says what went wrong, in words or as JSON where JSON was asked for. */
  public void fail(Failure failure) {
    var renderer = new ErrorRenderer(host.err(), theme(host.terminals().err()));
    try {
      if (format() == OutputFormat.JSON) {
        renderer.json(failure);
      } else {
        renderer.words(failure);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (verbosity >= TRACES && failure.code().equals(ErrorCodes.UNEXPECTED)) {
      failure.cause().printStackTrace(host.err());
    }
    host.err().flush();
  }

  /** Tells people something that is not data. */
  public void say(String words) {
    if (!quiet) {
      host.err().println(VisibleText.of(words));
    }
  }

  /** The progress that suits standard error. */
  public Progress progress() {
    if (quiet) {
      return Progress.SILENT;
    }
    boolean terminal = host.terminals().err();
    return terminal && !host.variable("TERM").orElse("").equals("dumb")
        ? new TerminalProgress(host.err(), host.clock(), theme(true), host.terminals().columns())
        : new PipeProgress(host.err());
  }

  /** The colours for a stream of which {@code isTerminal} tells whether somebody looks at it. */
  public Theme theme(boolean isTerminal) {
    return color.theme(host, isTerminal);
  }

  private OutputFormat format() {
    return chosen.orElse(host.terminals().out() ? OutputFormat.TABLE : OutputFormat.TSV);
  }

  private int screenWidth() {
    return host.terminals().out() ? host.terminals().columns().getAsInt() : Integer.MAX_VALUE;
  }

  private Appendable talk() {
    return quiet ? new PrintStream(java.io.OutputStream.nullOutputStream()) : host.err();
  }

  private Renderer renderer(OutputFormat format, Appendable out, Appendable talk, int width) {
    return renderer(format, out, talk, width, theme(host.terminals().out()));
  }

  private static Renderer renderer(
      OutputFormat format, Appendable out, Appendable talk, int width, Theme theme) {
    return switch (format) {
      case TABLE -> new TableRenderer(out, talk, width, theme);
      case JSON -> new JsonRenderer(out);
      case TSV -> new TsvRenderer(out, talk);
    };
  }
}
