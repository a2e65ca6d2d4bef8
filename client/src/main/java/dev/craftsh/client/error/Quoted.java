package dev.craftsh.client.error;

/** Names in messages, quoted as the stores' own tools quote them (contract/behaviour.md §5). */
final class Quoted {
  private Quoted() {}

  static String text(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    String escaped = text.replace("\\", "\\\\").replace("\n", "\\n");
    if (quote == '\'') {
      escaped = escaped.replace("'", "\\'");
    }
    return quote + escaped + quote;
  }
}
