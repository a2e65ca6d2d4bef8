package dev.craftsh.shell.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/** Opens the terminal that the process was started in. */
final class SystemTerminal {
  private static final Size USUAL = new Size(80, 24);

  private SystemTerminal() {}

  /** Empty where the terminal cannot edit lines. */
  static Optional<Terminal> open(String type) {
    knowCapabilities(type);
    try {
      var terminal =
          TerminalBuilder.builder()
              .name("craftsh")
              .system(true)
              .provider("jni")
              .dumb(false)
              .type(type)
              .encoding(StandardCharsets.UTF_8)
              .nativeSignals(true)
              .build();
      if (terminal.getWidth() == 0) {
        // Serial lines and bare pseudo-terminals do not know; JLine would draw nothing at all.
        terminal.setSize(USUAL);
      }
      return Optional.of(terminal);
    } catch (IOException | IllegalStateException | LinkageError e) {
      // No native library for this machine, or no folder to unpack it to: plain lines do.
      return Optional.empty();
    }
  }

  /** JLine would start {@code infocmp} for types whose description it carries itself. */
  static void knowCapabilities(String type) {
    var known = type.startsWith("tmux") ? "screen-256color" : type;
    var capabilities = InfoCmp.getDefaultInfoCmp(known);
    if (capabilities != null) {
      InfoCmp.setLoadedInfoCmp(type, capabilities);
    }
  }
}
