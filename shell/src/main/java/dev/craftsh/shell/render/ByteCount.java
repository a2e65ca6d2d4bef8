package dev.craftsh.shell.render;

/** Sizes as people read them. */
public final class ByteCount {
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

  private ByteCount() {}

  /** With one decimal from KiB on: {@code 512 B}, {@code 1.5 MiB}. */
  public static String of(long bytes) {
    long tenths = bytes * 10;
    int unit = 0;
    while (tenths >= 10_240 && unit + 1 < UNITS.length) {
      tenths /= 1024;
      unit++;
    }
    var number = unit == 0 ? String.valueOf(bytes) : tenths / 10 + "." + tenths % 10;
    return number + " " + UNITS[unit];
  }
}
