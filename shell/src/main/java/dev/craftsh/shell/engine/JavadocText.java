package dev.craftsh.shell.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a documentation comment into plain lines; what it marks up is shown as it reads. */
final class JavadocText {
  private static final Pattern INLINE =
      Pattern.compile("\\{@(\\w+)((?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*)\\}");
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?i)\\s*</?(p|ul|ol|dl|h\\d|pre|blockquote|table|tr|div|br)\\b[^>]*>\\s*");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?is)<pre\\b[^>]*>(.*?)</pre>|\\{@snippet\\b[^:]*:(.*?)\\n\\s*\\}");

  /** Stand for line ends and for blanks at the beginning of lines, which are kept in examples. */
  private static final String LINE_END = "\u0001";

  private static final String INDENT = "\u0002";
  private static final Pattern INDENTED = Pattern.compile("(?m)^[ \t]+");
  private static final Pattern ITEM = Pattern.compile("(?i)\\s*<(li|dt|dd)\\b[^>]*>\\s*");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>|<!--.*?-->");
  private static final Pattern BLOCK = Pattern.compile("(?m)^\\s*@(\\w+)\\s+");
  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&nbsp;", " ", "&quot;", "\"", "&#64;", "@", "&#39;", "'");
  private static final List<String> LEFT_OUT =
      List.of("since", "author", "version", "see", "serial", "spec", "jls", "implnote");

  private JavadocText() {}

  /** Paragraphs and items are lines; nothing is wrapped. */
  static String of(String comment) {
    var text = new StringBuilder();
    var block = BLOCK.matcher(comment);
    int from = 0;
    var tag = "";
    while (block.find()) {
      append(text, tag, comment.substring(from, block.start()));
      tag = block.group(1);
      from = block.end();
    }
    append(text, tag, comment.substring(from));
    return text.toString().strip();
  }

  /** The first sentence. */
  static String summary(String comment) {
    var text = of(comment);
    int line = text.indexOf('\n');
    var first = line < 0 ? text : text.substring(0, line);
    int end = first.indexOf(". ");
    return end < 0 ? first : first.substring(0, end + 1);
  }

  private static void append(StringBuilder text, String tag, String body) {
    var label = tag.toLowerCase(Locale.ROOT);
    if (LEFT_OUT.contains(label)) {
      return;
    }
    var words = plain(body);
    if (label.isEmpty()) {
      text.append(words);
    } else if (!words.isEmpty()) {
      text.append('\n').append(tagged(label, words.replace('\n', ' ')));
    }
  }

  private static String tagged(String label, String words) {
    int blank = words.indexOf(' ');
    boolean named = label.equals("param") || label.equals("throws") || label.equals("exception");
    if (!named || blank < 0) {
      return (label.equals("return") ? "returns" : label) + " " + words;
    }
    var name = words.substring(0, blank);
    var shown = label.equals("param") ? name : name.substring(name.lastIndexOf('.') + 1);
    return (label.equals("param") ? "" : "throws ") + shown + ": " + words.substring(blank).strip();
  }

  private static String plain(String body) {
    var text = EXAMPLE.matcher(body).replaceAll(found -> lines(found.group()));
    text = INLINE.matcher(text).replaceAll(found -> quoted(inline(found.group(1), found.group(2))));
    text = PARAGRAPH.matcher(text.replaceAll("\\s*\\n\\s*", " ")).replaceAll("\n");
    text = text.replaceAll("\\s*" + LINE_END + "\\s*", "\n").replace(INDENT, " ");
    text = TAG.matcher(ITEM.matcher(text).replaceAll("\n  - ")).replaceAll("");
    for (var entity : ENTITIES.entrySet()) {
      text = text.replace(entity.getKey(), entity.getValue());
    }
    return text.replace("&amp;", "&").replaceAll("\\n[ \\n]*\\n", "\n").strip();
  }

  /** The lines of an example stay lines of their own. */
  private static String lines(String example) {
    var kept =
        INDENTED.matcher(example).replaceAll(blanks -> INDENT.repeat(blanks.group().length()));
    return Matcher.quoteReplacement(kept.replace("\n", LINE_END));
  }

  /** What stands in code must survive the removal of tags. */
  private static String quoted(String text) {
    var safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return Matcher.quoteReplacement(safe);
  }

  private static String inline(String tag, String body) {
    var words = body.strip().replaceAll("\\s+", " ");
    if (tag.equals("snippet")) {
      return words.substring(words.indexOf(':') + 1);
    }
    if (!tag.startsWith("link")) {
      return tag.equals("inheritDoc") ? "" : words;
    }
    int label = words.indexOf(' ');
    int bracket = words.indexOf(')');
    int end = bracket > label && label > words.indexOf('(') ? bracket + 1 : label;
    if (end > 0 && end < words.length()) {
      return words.substring(end).strip();
    }
    return words.replace('#', '.').replaceFirst("^\\.", "");
  }
}
