package dev.craftsh.shell.config;

import dev.craftsh.client.error.InvalidInput;
import dev.craftsh.client.model.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Channels, and patterns of them; none at all for any channel. */
final class ChannelPatterns extends ValueType<List<String>> {
  private static final String ANY = "any";

  @Override
  Optional<List<String>> parse(String text) {
    if (text.equals(ANY)) {
      return Optional.of(List.of());
    }
    var patterns = new ArrayList<String>();
    for (int from = 0; from <= text.length(); ) {
      int comma = text.indexOf(',', from);
      int end = comma < 0 ? text.length() : comma;
      var word = text.substring(from, end).strip();
      if (!isPattern(word) && !isChannel(word)) {
        return Optional.empty();
      }
      patterns.add(word);
      from = end + 1;
    }
    return Optional.of(List.copyOf(patterns));
  }

  private static boolean isPattern(String word) {
    return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
  }

  private static boolean isChannel(String word) {
    try {
      Channel.parse(word);
      return true;
    } catch (InvalidInput notAChannel) {
      return false;
    }
  }

  @Override
  String text(List<String> value) {
    return value.isEmpty() ? ANY : String.join(",", value);
  }

  @Override
  String remedy() {
    return "write channels, as in edge,*/beta, where * stands for any letters, or " + ANY;
  }
}
