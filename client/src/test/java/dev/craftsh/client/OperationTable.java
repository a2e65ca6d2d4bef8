package dev.craftsh.client;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One type's methods as a table of a page, made of their Javadoc. */
final class OperationTable {
  private static final Pattern SOURCE =
      Pattern.compile(
          "contract/([a-z-]+)\\.md\\s+(§N(?:,\\s+§N)*)".replace("N", "[0-9]+(?:\\.[0-9]+)*"));

  private final String name;
  private final List<String> lines = new ArrayList<>();
  private String fallback = "";

  OperationTable(String name) {
    this.name = name;
  }

  void add(PublicSources.Member member) {
    DocCommentTree comment = member.comment();
    if (member.tree() instanceof ClassTree && member.owner().equals(name)) {
      fallback = sources(comment);
      lines.add("### `" + name + "`\n\n" + sentence(comment) + "\n");
      lines.add("| call | what it does | errors of its own | source |\n|---|---|---|---|");
    } else if (member.tree() instanceof MethodTree method && method.getReturnType() != null) {
      lines.add(
          "| `%s` | %s | %s | %s |"
              .formatted(signature(method), sentence(comment), errors(comment), source(comment)));
    }
  }

  private static String signature(MethodTree method) {
    List<String> types = new ArrayList<>();
    method
        .getParameters()
        .forEach(parameter -> types.add(parameter.getType().toString().replace("@Nullable ", "")));
    return method.getName() + "(" + String.join(", ", types) + ")";
  }

  private String source(@Nullable DocCommentTree comment) {
    String own = sources(comment);
    return own.isEmpty() ? fallback : own;
  }

  private static String sources(@Nullable DocCommentTree comment) {
    TreeSet<String> found = new TreeSet<>();
    SOURCE
        .matcher(String.valueOf(comment))
        .results()
        .forEach(match -> found.add(match.group(1) + " " + match.group(2).replaceAll("\\s+", " ")));
    return String.join("; ", found);
  }

  private static String errors(@Nullable DocCommentTree comment) {
    List<String> names = new ArrayList<>();
    if (comment != null) {
      for (DocTree tag : comment.getBlockTags()) {
        if (tag instanceof ThrowsTree thrown) {
          String name = thrown.getExceptionName().toString();
          names.add("`" + name.substring(name.lastIndexOf('.') + 1) + "`");
        }
      }
    }
    return String.join(", ", names);
  }

  private static String sentence(@Nullable DocCommentTree comment) {
    StringBuilder text = new StringBuilder();
    if (comment != null) {
      for (DocTree part : comment.getFirstSentence()) {
        text.append(words(part));
      }
    }
    String plain = text.toString().replaceAll("\\s+", " ").strip();
    return plain.replaceAll(" \\(contract/[^)]*\\)", "").replace("|", "\\|");
  }

  private static String words(DocTree part) {
    if (part instanceof LiteralTree literal) {
      return "`" + literal.getBody().toString().strip() + "`";
    }
    if (part instanceof LinkTree link) {
      String label = link.getLabel().toString();
      String reference = link.getReference().toString();
      String target = reference.substring(reference.lastIndexOf('.') + 1).replace('#', '.');
      return label.isEmpty()
          ? "`" + (target.startsWith(".") ? target.substring(1) : target) + "`"
          : label;
    }
    return part.toString();
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
