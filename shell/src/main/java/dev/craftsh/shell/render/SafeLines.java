package dev.craftsh.shell.render;

import java.io.IOException;

/** Keeps formats made for files from steering the terminal that they are shown on. */
record SafeLines(Appendable out) implements Appendable {

  @Override
  public Appendable append(CharSequence text) throws IOException {
    out.append(VisibleText.ofLines(text.toString()));
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    return append(text.subSequence(start, end));
  }

  @Override
  public Appendable append(char letter) throws IOException {
    return append(String.valueOf(letter));
  }
}
