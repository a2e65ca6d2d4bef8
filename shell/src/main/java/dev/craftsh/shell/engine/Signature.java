package dev.craftsh.shell.engine;

import java.util.ArrayList;
import java.util.List;

/** A declaration as JShell writes it, without the packages and type parameters in it. */
final class Signature {
  private Signature() {}

  /** For people: packages are left out, they are imported. */
  static String readable(String written) {
    var signature = withoutHeads(written);
    var text = new StringBuilder();
    int at = 0;
    while (at < signature.length()) {
      int end = at;
      while (end < signature.length() && isNamePart(signature.charAt(end))) {
        end++;
      }
      text.append(withoutPackage(signature.substring(at, end)));
      if (end < signature.length()) {
        text.append(signature.charAt(end));
      }
      at = end + 1;
    }
    return text.toString();
  }

  /** As the index of comments names it: {@code Type.method(Type,Type)}, {@code Type.FIELD}. */
  static String key(String signature) {
    var erased = withoutTypeArguments(withoutHeads(signature));
    int bracket = erased.indexOf('(');
    if (bracket < 0) {
      int colon = erased.indexOf(':');
      var name = withoutPackage(colon < 0 ? erased : erased.substring(0, colon));
      // A variable is as good as its type.
      return colon < 0 || name.indexOf('.') > 0
          ? name
          : withoutPackage(erased.substring(colon + 1));
    }
    var head = erased.substring(0, bracket);
    var name = withoutPackage(head.substring(head.lastIndexOf(' ') + 1));
    var last = name.substring(name.lastIndexOf('.') + 1);
    boolean constructor = Character.isUpperCase(last.charAt(0));
    int end = erased.indexOf(')', bracket);
    var types = types(erased.substring(bracket + 1, end < 0 ? erased.length() : end));
    return name + (constructor ? "." + last : "") + "(" + String.join(",", types) + ")";
  }

  /** JDK 25 writes a record with its head where it names the one that declares a member. */
  private static String withoutHeads(String signature) {
    int end = signature.indexOf(").");
    if (end < 0) {
      return signature;
    }
    int start = signature.lastIndexOf('(', end);
    return start < 0
        ? signature
        : withoutHeads(signature.substring(0, start) + signature.substring(end + 1));
  }

  private static List<String> types(String parameters) {
    var types = new ArrayList<String>();
    for (var parameter : parameters.split(",", 0)) {
      var words = parameter.strip().split(" ", 0);
      for (var word : words) {
        if (!word.isEmpty() && !word.startsWith("@") && !word.equals("final")) {
          types.add(simple(word));
          break;
        }
      }
    }
    return types;
  }

  private static String simple(String type) {
    int end = type.endsWith("...") ? type.length() - "...".length() : type.length();
    return type.substring(type.lastIndexOf('.', end - 1) + 1);
  }

  private static String withoutTypeArguments(String text) {
    var erased = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      depth += letter == '<' ? 1 : 0;
      if (depth == 0) {
        erased.append(letter);
      }
      depth -= letter == '>' ? 1 : 0;
    }
    return erased.toString();
  }

  private static boolean isNamePart(char letter) {
    return letter == '.' || Character.isJavaIdentifierPart(letter);
  }

  /** The part that begins with a capital letter, where a package stands before it. */
  private static String withoutPackage(String name) {
    int start = 0;
    int dot = name.indexOf('.');
    while (dot > 0 && Character.isLowerCase(name.charAt(start)) && dot + 1 < name.length()) {
      start = dot + 1;
      dot = name.indexOf('.', start);
    }
    return start > 0 && Character.isUpperCase(name.charAt(start)) ? name.substring(start) : name;
  }
}
