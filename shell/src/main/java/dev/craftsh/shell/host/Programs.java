package dev.craftsh.shell.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Runs other programs that read what the shell writes. */
public final class Programs {

  private Programs() {}

  /** Writes what the program is to read. */
  @FunctionalInterface
  public interface Feed {
    void to(Writer input) throws IOException;
  }

  /** Runs a program in the user's directory until it ends; returns its exit status. */
  public static int run(Host host, List<String> command, Feed feed) throws IOException {
    host.out().flush();
    boolean shared = host.terminals().shared();
    var builder = new ProcessBuilder(command).directory(host.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(host.environment());
    if (shared) {
      builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }
    var process = builder.start();
    var copies = new ArrayList<Thread>();
    if (!shared) {
      copies.add(copy(process.getInputStream(), host.out()));
      copies.add(copy(process.getErrorStream(), host.err()));
    }
    feed(process, feed);
    try {
      int status = process.waitFor();
      for (var copy : copies) {
        copy.join();
      }
      return status;
    } catch (InterruptedException stopped) {
      process.destroy();
      Thread.currentThread().interrupt();
      return 130;
    }
  }

  private static void feed(Process process, Feed feed) {
    var input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    try (input) {
      feed.to(input);
    } catch (IOException readerIsGone) {
      // It has read enough, as head does; its exit status tells whether that was well.
      return;
    }
  }

  private static Thread copy(InputStream from, PrintStream to) {
    var thread =
        new Thread(
            () -> {
              try {
                from.transferTo(to);
                to.flush();
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            },
            "craftsh-copy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
