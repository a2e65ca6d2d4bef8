package dev.craftsh.shell.render;

/** How values on one line are kept apart. */
enum Separation {
  /** Backslash, tab and line breaks inside a value are written {@code \\ \t \n \r}. */
  TABS('\t') {
    @Override
    void write(String value, StringBuilder text) {
      for (int i = 0; i < value.length(); i++) {
        char letter = value.charAt(i);
        switch (letter) {
          case '\\' -> text.append("\\\\");
          case '\t' -> text.append("\\t");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          default -> text.append(letter);
        }
      }
    }
  },

  /** As RFC 4180 says, but for the line's end, which is that of Unix. */
  COMMAS(',') {
    @Override
    void write(String value, StringBuilder text) {
      if (!needsQuotes(value)) {
        text.append(value);
        return;
      }
      text.append('"');
      for (int i = 0; i < value.length(); i++) {
        char letter = value.charAt(i);
        text.append(letter == '"' ? "\"\"" : String.valueOf(letter));
      }
      text.append('"');
    }

    private boolean needsQuotes(String value) {
      for (int i = 0; i < value.length(); i++) {
        if (",\"\n\r".indexOf(value.charAt(i)) >= 0) {
          return true;
        }
      }
      return !value.isEmpty() && (value.charAt(0) == ' ' || value.endsWith(" "));
    }
  };

  private final char separator;

  Separation(char separator) {
    this.separator = separator;
  }

  char separator() {
    return separator;
  }

  /** Appends a value so that it can be told from its neighbours. */
  abstract void write(String value, StringBuilder text);
}
