package dev.craftsh.shell.render;

import dev.craftsh.shell.failure.ErrorCodes;
import dev.craftsh.shell.failure.Failure;
import dev.craftsh.shell.failure.Failures;
import dev.craftsh.shell.failure.ShellException;
import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.result.Pages;
import dev.craftsh.shell.result.Progress;
import dev.craftsh.shell.result.Renderer;
import dev.craftsh.shell.result.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows results on standard output, and talk and failures on standard error. */
public final class Display {
  private static final int TRACES = 3;
  private static final ThreadLocal<Boolean> IN_LINES = ThreadLocal.withInitial(() -> false);

  private final Host host;
  private final Appearance wanted;
  private int linesShown;
  private final PageShow paging;
  private final AtomicReference<@Nullable TerminalProgress> onScreen = new AtomicReference<>();
  private volatile boolean stopped;
  private boolean dataIsTalk;

  public Display(Host host, Appearance wanted) {
    this.host = host;
    this.wanted = wanted;
    paging = new PageShow(host, Glyphs.of(host, wanted.accessible()));
  }

  /** Whether results are no more than talk, because something else will be the data. */
  public void dataIsTalk(boolean talk) {
    dataIsTalk = talk;
  }

  /** Shows a result; what is said about it follows the data. */
  public synchronized void show(Result result, Look look) {
    if (dataIsTalk && wanted.quiet()) {
      return;
    }
    var talk = new StringBuilder();
    try {
      result.writeTo(renderer(look, dataIsTalk ? host.err() : host.out(), talk));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      host.out().flush();
    }
    if (!wanted.quiet()) {
      host.err().append(talk).flush();
    }
  }

  /**
   * Shows a result to somebody at a terminal: long ones a page at a time, or through a pager where
   * they are taller than the screen.
   *
   * @param careful does what calls code of the result's own values
   */
  public void present(Result result, Look look, Consumer<Runnable> careful) {
    if (dataIsTalk || !host.terminals().in() || !host.terminals().out()) {
      careful.accept(() -> show(result, look));
      return;
    }
    var out = new StringBuilder();
    var talk = new StringBuilder();
    careful.accept(() -> write(paging.page(result, look, format(look)), look, out, talk));
    var pager = Pager.of(host, wanted.pager(), look.wide());
    if (pager.isEmpty() || !pager.get().show(out)) {
      host.out().append(out).flush();
    }
    if (!wanted.quiet()) {
      host.err().append(talk).flush();
    }
  }

  /**
   * Shows how something is by now: on a terminal in the place of what was shown last, else below.
   */
  public synchronized void again(Result result, boolean first) {
    if (!host.terminals().out()) {
      show(result, first ? Look.USUAL : Look.USUAL.withoutHeader());
      return;
    }
    var text = new StringBuilder();
    try {
      result.writeTo(renderer(Look.USUAL, text, text));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (!first) {
      boolean fits = linesShown < host.terminals().rows().getAsInt();
      host.out().print(fits ? "\r\u001b[" + linesShown + "A\u001b[J" : "\u001b[H\u001b[2J");
    }
    text.append("as of ").append(host.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    text.append('\n');
    host.out().append(text).flush();
    linesShown = (int) text.chars().filter(letter -> letter == '\n').count();
  }

  private void write(Pages.Page page, Look look, Appendable out, StringBuilder talk) {
    try {
      page.shown().writeTo(renderer(look, out, talk));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    talk.append(paging.left(page));
  }

  /** What of a long result was not shown yet. */
  public Pages pages() {
    return paging.pages();
  }

  /** From now on results are shown again. */
  public void begin() {
    stopped = false;
  }

  /** Ends what is being shown between two rows; from any thread. */
  public void stop() {
    stopped = true;
  }

  /** Writes a result where nobody looks, such as a file; {@code look} must say the format. */
  public void write(Result result, Look look, Appendable out) throws IOException {
    var talk = new StringBuilder();
    var format = look.format().orElse(OutputFormat.TSV);
    result.writeTo(Renderers.of(format, out, talk, Screen.NONE, Theme.PLAIN, look.header()));
    if (!wanted.quiet()) {
      host.err().append(talk).flush();
    }
  }

  /** What {@link #show} would write where nobody looks, for whoever wants it as text. */
  public static String text(Result result, OutputFormat format) {
    var text = new StringBuilder();
    try {
      result.writeTo(Renderers.of(format, text, text, Screen.NONE, Theme.PLAIN, true));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  /**
   * Says that a signal ends the process: lines for people, which may be none, and an object for
   * programs.
   */
  public void interrupted(List<String> onTheWay, Optional<String> resume) {
    var format = format();
    var told =
        Failures.of(ShellException.interrupted("Interrupted", String.join("; ", onTheWay), ""));
    var failure = resume.map(told::resumable).orElse(told);
    if (format == OutputFormat.JSON || format == OutputFormat.NDJSON) {
      fail(failure);
      return;
    }
    onTheWay.forEach(host.err()::println);
    resume.ifPresent(id -> host.err().println(ErrorRenderer.howToGoOn(id)));
    host.err().flush();
  }

  /** Says what went wrong, in words or as JSON where JSON was asked for. */
  public synchronized void fail(Failure failure) {
    var renderer = new ErrorRenderer(host.err(), theme(host.terminals().err()), errorWidth());
    try {
      if (format() == OutputFormat.JSON || format() == OutputFormat.NDJSON) {
        renderer.json(failure);
      } else {
        renderer.words(failure);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    if (wanted.verbosity() >= TRACES && failure.code().equals(ErrorCodes.UNEXPECTED)) {
      failure.cause().printStackTrace(host.err());
    }
    host.err().flush();
  }

  /** Tells people something that is not data. */
  public synchronized void say(String words) {
    if (!wanted.quiet()) {
      host.err().println(VisibleText.of(words));
    }
  }

  /** Says something in the middle of a command: bars that are drawn go on below it. */
  void aside(String words) {
    var bars = onScreen.get();
    if (bars == null || wanted.quiet()) {
      say(words);
    } else {
      bars.above(VisibleText.of(words));
    }
  }

  /** Does something beside other work, where a bar of its own would be drawn over by others. */
  public void inLines(Runnable work) {
    IN_LINES.set(true);
    try {
      work.run();
    } finally {
      IN_LINES.remove();
    }
  }

  /** The progress that suits standard error. */
  public Progress progress() {
    if (wanted.quiet()) {
      return Progress.SILENT;
    }
    if (wanted.bars() == Bars.NONE) {
      return new PipeProgress(host.err(), host.clock(), false);
    }
    boolean terminal = host.terminals().err() && wanted.bars() == Bars.AUTO;
    return terminal
            && !IN_LINES.get()
            && !wanted.accessible()
            && !host.variable("TERM").orElse("").equals("dumb")
        ? new TerminalProgress(host.err(), host.clock(), bars(), onScreen)
        : new PipeProgress(host.err(), host.clock(), true);
  }

  private TerminalProgress.Look bars() {
    return new TerminalProgress.Look(
        theme(true), Glyphs.of(host, wanted.accessible()), host.terminals().columns());
  }

  /** The colours for a stream of which {@code isTerminal} tells whether somebody looks at it. */
  public Theme theme(boolean isTerminal) {
    return wanted.color().theme(host, wanted.theme(), isTerminal);
  }

  private OutputFormat format() {
    return wanted.output().orElse(host.terminals().out() ? OutputFormat.TABLE : OutputFormat.TSV);
  }

  private OutputFormat format(Look look) {
    return look.format().orElse(format());
  }

  private Renderer renderer(Look look, Appendable out, Appendable talk) {
    boolean terminal = host.terminals().out();
    var format = format(look);
    boolean raw = terminal && !format.isForPeople();
    var screen =
        new Screen(
            width(terminal && !look.wide()),
            Glyphs.of(host, wanted.accessible()),
            look.more(),
            look.wide() ? look.cells() : look.cells().or(wanted.cells()));
    var renderer =
        Renderers.of(
            format, raw ? new SafeLines(out) : out, talk, screen, theme(terminal), look.header());
    return new StoppableRenderer(renderer, () -> stopped);
  }

  /** What is read aloud, or kept in a file, has no use for short lines. */
  private int errorWidth() {
    return width(host.terminals().err() && !wanted.accessible());
  }

  private int width(boolean limited) {
    return limited ? host.terminals().columns().getAsInt() : Screen.ENDLESS;
  }
}
