package dev.craftsh.shell.repl;

import dev.craftsh.shell.completion.Proposals;
import org.jline.reader.Buffer;

/**
 * What JLine will make of proposals.
 *
 * @param nothing whether there is none
 * @param several whether it will list them
 * @param text the line then, with what all of them have in common
 */
record Listed(boolean nothing, boolean several, String text) {

  static Listed of(Proposals proposals, Buffer buffer) {
    var line = buffer.toString();
    var items = proposals.items();
    if (items.size() < 2) {
      return new Listed(items.isEmpty(), false, line);
    }
    var common = items.get(0).text();
    for (var item : items) {
      int length = 0;
      while (length < Math.min(common.length(), item.text().length())
          && common.charAt(length) == item.text().charAt(length)) {
        length++;
      }
      common = common.substring(0, length);
    }
    var before = line.substring(0, proposals.anchor());
    return new Listed(false, true, before + common + line.substring(buffer.cursor()));
  }
}
