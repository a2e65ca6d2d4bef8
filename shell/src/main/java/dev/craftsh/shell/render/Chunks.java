package dev.craftsh.shell.render;

import java.io.Flushable;
import java.io.IOException;

/** Collects text and hands it on in large pieces, so that even endless rows need little memory. */
final class Chunks {
  private static final int SIZE = 1 << 14;

  private final Appendable out;
  final StringBuilder text = new StringBuilder();

  Chunks(Appendable out) {
    this.out = out;
  }

  /** Called between rows. */
  void pass() throws IOException {
    if (text.length() >= SIZE) {
      end();
    }
  }

  /** Called after a row that somebody may be waiting for: it is out before the next one is made. */
  void line() throws IOException {
    end();
    if (out instanceof Flushable stream) {
      stream.flush();
    }
  }

  void end() throws IOException {
    out.append(text);
    text.setLength(0);
  }
}
