package dev.craftsh.shell.render;

import dev.craftsh.shell.host.Host;
import dev.craftsh.shell.host.Programs;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another program that shows long texts a screen at a time. */
final class Pager {
  /** Ends where the text fits, keeps colours, leaves the text on the screen, ends on Ctrl-C. */
  private static final String LESS = "FRXK";

  /** Lines that the prompt and what is said after a table take. */
  private static final int MARGIN = 2;

  private final Host host;
  private final String command;
  private final boolean wide;

  private Pager(Host host, String command, boolean wide) {
    this.host = host;
    this.command = command;
    this.wide = wide;
  }

  /** Empty where there is no terminal to page on, or {@code command} is none. */
  static Optional<Pager> of(Host host, String command, boolean wide) {
    var terminals = host.terminals();
    boolean paged = terminals.in() && terminals.out() && terminals.shared();
    if (!paged || host.variable("TERM").orElse("dumb").equals("dumb")) {
      return Optional.empty();
    }
    return command.isBlank() || command.equals("cat")
        ? Optional.empty()
        : Optional.of(new Pager(host, command, wide));
  }

  /** Returns whether the text was shown; a short one, and one without a pager, is not. */
  boolean show(CharSequence text) {
    int lines = 0;
    for (int i = 0; i < text.length(); i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    // Asking for the height costs a process; no screen is that low.
    if (lines <= 5 || lines + MARGIN < host.terminals().rows().getAsInt()) {
      return false;
    }
    try {
      // A shell finds a pager that is missing, and says 127.
      return Programs.run(reader(), List.of("sh", "-c", command), input -> input.append(text))
          < 126;
    } catch (IOException noShell) {
      return false;
    }
  }

  private Host reader() {
    Map<String, String> environment = new HashMap<>(host.environment());
    environment.putIfAbsent("LESS", wide ? LESS + "S" : LESS);
    return new Host(
        host.in(),
        host.out(),
        host.err(),
        environment,
        host.clock(),
        host.home(),
        host.directory(),
        host.terminals(),
        host.prompter());
  }
}
