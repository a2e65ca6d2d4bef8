package dev.craftsh.shell.journal;

import dev.craftsh.shell.outcome.Sent;

/** Names what a request does, as part of a sentence. */
final class Deed {
  private static final String CANNOT = "Cannot ";

  private Deed() {}

  /** For example "release hello revision 3 to latest/edge". */
  static String of(Sent sent) {
    return sent.what().startsWith(CANNOT) ? sent.what().substring(CANNOT.length()) : sent.what();
  }
}
