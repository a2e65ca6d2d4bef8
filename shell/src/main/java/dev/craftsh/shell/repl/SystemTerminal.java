package dev.craftsh.shell.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.InfoCmp;
import org.jline.utils.OSUtils;
import org.jline.utils.ShutdownHooks;

/**
 * The terminal that the process was started in.
 *
 * @param terminal to edit lines in
 * @param giveBack leaves it as it was before, whatever other threads are about to do to it
 */
record SystemTerminal(Terminal terminal, Runnable giveBack) {
  private static final Size USUAL = new Size(80, 24);
  private static final String NAME = "craftsh";

  /** Empty where the terminal cannot edit lines. */
  static Optional<SystemTerminal> open(String type) {
    knowCapabilities(type);
    try {
      var opened = OSUtils.IS_WINDOWS ? onWindows(type) : onPosix(type);
      var terminal = opened.terminal();
      if (terminal.getWidth() == 0) {
        // Serial lines and bare pseudo-terminals do not know; JLine would draw nothing at all.
        terminal.setSize(USUAL);
      }
      return Optional.of(opened);
    } catch (IOException | IllegalStateException | UnsupportedOperationException | LinkageError e) {
      // No native library for this machine, or no folder to unpack it to: plain lines do.
      return Optional.empty();
    }
  }

  private static SystemTerminal onWindows(String type) throws IOException {
    var terminal =
        TerminalBuilder.builder()
            .name(NAME)
            .system(true)
            .provider("jni")
            .dumb(false)
            .type(type)
            .encoding(StandardCharsets.UTF_8)
            .nativeSignals(true)
            .build();
    return new SystemTerminal(terminal, () -> {});
  }

  /** As JLine's builder would, but with a device that can be given back. */
  private static SystemTerminal onPosix(String type) throws IOException {
    var provider = new JniTerminalProvider();
    var screen =
        provider.isSystemStream(SystemStream.Output) ? SystemStream.Output : SystemStream.Error;
    if (!provider.isSystemStream(SystemStream.Input) || !provider.isSystemStream(screen)) {
      throw new IOException("not a terminal");
    }
    if (!(provider.current(screen) instanceof JniNativePty device)) {
      throw new UnsupportedOperationException("a device of an unknown kind");
    }
    var lent = new LentPty(device);
    return new SystemTerminal(new OnDevice(type, lent), lent::giveBack);
  }

  /**
   * A terminal that JLine does not close when the process is told to end: it would restore the
   * device without leaving the line that is being edited, and wait for a screen that is stopped.
   */
  private static final class OnDevice extends PosixSysTerminal {
    OnDevice(String type, LentPty device) throws IOException {
      super(NAME, type, device, StandardCharsets.UTF_8, true, SignalHandler.SIG_DFL);
      ShutdownHooks.remove(closer);
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
