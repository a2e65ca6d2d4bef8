package dev.craftsh.shell.render;

import java.io.Flushable;
import java.io.IOException;

/** Collects text and hands it on in large pieces, so that even endless rows need little memory. */
final class Chunks {
  private static final int SIZE = 1 << 14;

  private static final long PATIENCE_NANOS = 50_000_000;

  private final Appendable out;
  private long passed = System.nanoTime();
  final StringBuilder text = new StringBuilder();

  Chunks(Appendable out) {
    this.out = out;
  }

  /** Called between rows; those of a slow source are not kept back. */
  void pass() throws IOException {
    if (text.length() >= SIZE) {
      end();
    } else if (System.nanoTime() - passed > PATIENCE_NANOS) {
      end();
      if (out instanceof Flushable stream) {
        stream.flush();
      }
    }
  }

  void end() throws IOException {
    out.append(text);
    text.setLength(0);
    passed = System.nanoTime();
  }
}
