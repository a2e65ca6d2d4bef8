package dev.craftsh.shell.mask;

import dev.craftsh.client.redact.RedactedText;
import java.util.ArrayList;
import java.util.List;

/** Words of a command line without secrets. */
public final class MaskedArguments {
  private static final String MASK = "***";

  private MaskedArguments() {}

  /** Each word; the value of one such as {@code password=x} goes, and what follows such a flag. */
  public static List<String> of(List<String> words) {
    var masked = new ArrayList<String>();
    boolean next = false;
    for (var word : words) {
      masked.add(next ? MASK : one(word));
      next = word.startsWith("--") && word.indexOf('=') < 0 && RedactedText.isSecret(word);
    }
    return masked;
  }

  private static String one(String word) {
    int equals = word.indexOf('=');
    boolean named = equals > 0 && RedactedText.isSecret(word.substring(0, equals));
    return named ? word.substring(0, equals + 1) + MASK : SecretMask.mask(word);
  }

  /** One line, words with blanks in quotes. */
  public static String line(List<String> words) {
    var line = new StringBuilder();
    for (var word : of(words)) {
      boolean plain = !word.isEmpty() && word.indexOf(' ') < 0 && word.indexOf('"') < 0;
      line.append(line.isEmpty() ? "" : " ")
          .append(plain ? word : '"' + word.replace("\"", "\\\"") + '"');
    }
    return line.toString();
  }
}
