package dev.craftsh.shell.render;

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

  void end() throws IOException {
    out.append(text);
    text.setLength(0);
  }
}
