package dev.craftsh.shell.repl;

import dev.craftsh.shell.command.Obstacle;
import dev.craftsh.shell.completion.Completion;
import dev.craftsh.shell.completion.Ghost;
import dev.craftsh.shell.completion.NameCache;
import dev.craftsh.shell.completion.StoreFacts;
import dev.craftsh.shell.config.Folders;
import dev.craftsh.shell.config.Keys;
import dev.craftsh.shell.config.Origin;
import dev.craftsh.shell.highlight.Syntax;
import dev.craftsh.shell.interpreter.Reading;
import dev.craftsh.shell.interpreter.Shell;
import dev.craftsh.shell.mask.SecretMask;
import dev.craftsh.shell.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a person types and has the shell carry it out, until the person leaves. */
public final class Repl {
  private final Shell shell;
  private final LineInput input;
  private final NameCache names;
  private final PromptText prompt;
  private final IdleLock idle;
  private final Notices notices = new Notices();
  private final Leaving leaving;
  private final List<String> typed = new ArrayList<>();
  private int aimless;

  Repl(Shell shell, LineInput input, NameCache names) {
    this.shell = shell;
    this.input = input;
    this.names = names;
    this.prompt = new PromptText(shell, names);
    this.idle = new IdleLock(shell);
    leaving = new Leaving(shell, notices);
    shell.interpreter().jobs().tell(job -> notices.add(() -> shell.tell(job)));
    shell.interpreter().workspace().typedIs(this::typed);
    if (historyFile(shell.session()).isPresent()) {
      shell.interpreter().workspace().keepForLater();
    }
  }

  /** Serves the terminal that the process has; returns the exit status. */
  public static int serve(Shell shell) {
    var session = shell.session();
    var host = session.host();
    var banner = Banner.begin(shell);
    var names = new NameCache(() -> session.profile().name(), session::store, host.clock());
    var type = host.variable("TERM").orElse("dumb");
    boolean editable = host.terminals().in() && !type.equals("dumb");
    var opened = editable ? SystemTerminal.open(type) : Optional.<SystemTerminal>empty();
    var terminal = opened.map(SystemTerminal::terminal);
    try (names;
        var input =
            terminal.isPresent()
                ? terminalLines(shell, terminal.get(), names)
                : plainLines(shell)) {
      banner.show(input.knowsNobody());
      var repl = new Repl(shell, input, names);
      opened.ifPresent(lent -> attend(shell, lent));
      if (input instanceof TerminalLines lines) {
        System.setOut(lines.above(System.out));
        System.setErr(lines.above(System.err));
        System.setIn(lines.typed());
        WarmUp.start(shell, names);
      }
      return repl.loop();
    }
  }

  /** Where nothing can be edited. What runs may read and ask as it can in any other terminal. */
  private static LineInput plainLines(Shell shell) {
    var host = shell.session().host();
    boolean person = host.terminals().in() && host.terminals().shared();
    // What the process has now: the input of the host becomes what the prompt replaces that by.
    var lines = new AwaitedLines(person ? System.in : host.in(), host.err(), person);
    var input = new PlainLines(lines, person, new Incomplete(shell));
    if (person) {
      var prompter = new PlainPrompter(lines, host.prompter(), host.err());
      shell.session().askThrough(prompter);
      shell.whenToldToEnd(prompter::giveBack);
      System.setIn(input.typed());
    }
    return input;
  }

  /** Has the session ask in this terminal, which the end of the process gives back. */
  private static void attend(Shell shell, SystemTerminal lent) {
    shell.session().askThrough(new TerminalPrompter(lent.terminal()));
    var out = System.out;
    var err = System.err;
    shell.whenToldToEnd(
        () -> {
          lent.giveBack().run();
          // The streams of the prompt would ask the line editor where to write.
          System.setOut(out);
          System.setErr(err);
        });
  }

  static LineInput terminalLines(
      Shell shell, org.jline.terminal.Terminal terminal, StoreFacts facts) {
    var interpreter = shell.interpreter();
    var session = shell.session();
    var completion =
        new Completion(
            interpreter.commands(),
            facts,
            session.host()::path,
            new OwnFacts(shell),
            interpreter.classifier(),
            spec -> Obstacle.of(spec, session),
            interpreter.engine()::snippets);
    return new TerminalLines(
        terminal,
        completion,
        new GhostText(
            new LineColors(
                new Syntax(interpreter.commands(), interpreter.classifier()),
                shell.display().theme(session.host().terminals().out())),
            new Ghost(interpreter.commands(), interpreter.classifier()),
            () -> session.settings().get(Keys.SUGGESTIONS) && !session.settings().accessible()),
        new Incomplete(shell),
        session.settings(),
        past(session),
        () -> session.profile().name(),
        new MaskNotice(shell.display()));
  }

  private static PastLines past(Session session) {
    return historyFile(session).flatMap(HistoryFile::at).orElseGet(HistoryInMemory::new);
  }

  /** What writes nothing to disk keeps a file all the same where one is named beside it. */
  private static Optional<Path> historyFile(Session session) {
    var configuration = session.settings().configuration();
    var host = session.host();
    var origin = configuration.origin(Keys.HISTORY_FILE);
    if (session.settings().ephemeral() && origin != Origin.FLAG) {
      return Optional.empty();
    }
    return origin == Origin.DEFAULT
        ? Folders.state(host).map(folder -> folder.resolve("history"))
        : configuration.get(Keys.HISTORY_FILE).map(host::path);
  }

  private List<String> typed(boolean all) {
    var lines = new ArrayList<>(all ? input.earlier() : List.<String>of());
    lines.addAll(typed);
    return lines;
  }

  /** Until the end of the input, or until a unit asks to leave. */
  int loop() {
    if (shell.hasStartFile()) {
      StartFile.run(shell, input);
    }
    while (true) {
      notices.open(input.tellsAbove());
      idle.begin();
      var entry = read();
      idle.end();
      notices.shut();
      sayHowToLeave(entry);
      if (entry.end()) {
        if (leaving.isFine()) {
          return 0;
        }
        continue;
      }
      if (entry.text().isEmpty() || entry.text().get().isBlank()) {
        continue;
      }
      var text = entry.text().get();
      if (!Character.isWhitespace(text.charAt(0))) {
        typed.add(SecretMask.mask(text));
      }
      perform(text);
      var exit = shell.exitRequested();
      if (exit.isPresent() && leaving.isFine()) {
        return exit.getAsInt();
      }
      shell.stay();
    }
  }

  /** Threads of Java code may go on meanwhile, and fill the memory. */
  private LineInput.Entry read() {
    try {
      return input.read(prompt.text());
    } catch (OutOfMemoryError full) {
      shell.memoryWasFull(full);
      return LineInput.Entry.DISCARDED;
    }
  }

  /** Whoever presses Ctrl-C again where it ends nothing wants to leave. */
  private void sayHowToLeave(LineInput.Entry entry) {
    aimless = entry.aimless() ? aimless + 1 : 0;
    if (aimless == 2) {
      shell.display().say("Ctrl-D or exit leaves.");
    }
  }

  private void perform(String text) {
    if (OsCommand.isMeant(text, shell)) {
      OsCommand.of(text, shell).run(input);
      Thread.interrupted();
      return;
    }
    input.running(() -> shell.perform(text), new Interruption(shell.interpreter()));
    // A stop that came too late must not hit the next unit.
    Thread.interrupted();
    if (mayChangeWhatTabKnows(text)) {
      names.refresh();
    }
  }

  private boolean mayChangeWhatTabKnows(String text) {
    var interpreter = shell.interpreter();
    if (interpreter.classifier().read(text) != Reading.COMMAND) {
      return text.contains("store.") || text.contains("run(");
    }
    var word = text.strip().split("\\s", 2)[0];
    var command = interpreter.commands().find(word.startsWith("/") ? word.substring(1) : word);
    var changing = List.of("login", "logout", "profile");
    return command
        .map(found -> found.spec().mutates() || changing.contains(found.spec().name()))
        .orElse(false);
  }
}
