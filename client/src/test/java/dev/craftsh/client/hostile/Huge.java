package dev.craftsh.client.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts that are cheap to send and dear to read. */
enum Huge {
  NOTHING("", 1),
  DEEP_LISTS("[", 1 << 20),
  DEEP_OBJECTS("{\"m\":", 1 << 18),
  DEEP_CAVEATS("{\"c\":[", 1 << 18),
  WIDE_LIST("[[],", 1 << 20),
  BASE64("AgEBAQIB", 1 << 18),
  PADDING("=", 1 << 21),
  LENGTHS("ffff", 1 << 19),
  SHORT_PACKETS("0006a \n", 1 << 18),
  SECTION("[s]\n", 1 << 18),
  CONTINUED_VALUE("[login.ubuntu.com]\nmacaroon = v\n", " x\n", 1 << 19),
  ESCAPES("{\"t\": \"macaroon\", \"v\": \"", "\\u0041", 1 << 17),
  SLASHES("/", 1 << 20),
  DIGITS("9", 1 << 20),
  ZEROS("\0", 1 << 20),
  BACKSLASHES("\\", 1 << 20),
  BLANKS(" ", 1 << 21),
  LINES("\r", 1 << 20);

  private final String text;

  Huge(String piece, int times) {
    this("", piece, times);
  }

  Huge(String prefix, String piece, int times) {
    text = prefix + piece.repeat(times);
  }

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }
}
