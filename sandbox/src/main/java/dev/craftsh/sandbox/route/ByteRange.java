package dev.craftsh.sandbox.route;

import org.jspecify.annotations.Nullable;

/** The part of a file that somebody wants to go on with; one that asks for several gets all. */
record ByteRange(long from, long length) {
  /** Null: the range lies outside of the file. */
  static @Nullable ByteRange of(@Nullable String header, long size) {
    ByteRange whole = new ByteRange(0, size);
    if (header == null || !header.startsWith("bytes=") || header.indexOf(',') >= 0) {
      return whole;
    }
    String text = header.substring("bytes=".length()).trim();
    int dash = text.indexOf('-');
    try {
      if (dash < 0) {
        return whole;
      }
      if (dash == 0) {
        long last = Math.min(size, Long.parseLong(text.substring(1)));
        return last > 0 ? new ByteRange(size - last, last) : null;
      }
      long from = Long.parseLong(text.substring(0, dash));
      String end = text.substring(dash + 1);
      long to = end.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(end));
      return from < size && from <= to ? new ByteRange(from, to - from + 1) : null;
    } catch (NumberFormatException noRange) {
      return whole;
    }
  }
}
