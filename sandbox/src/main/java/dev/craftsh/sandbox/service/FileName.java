package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.model.Namespace;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The last part of the address of a file: {@code <id>_<revision>.snap}, {@code
 * <id>_<revision>.charm}, {@code charm_<id>.<resource>_<revision>}, or the same of a snap and one
 * of its components.
 *
 * @param resource or component; null: the package itself
 */
public record FileName(
    Namespace namespace, String packageId, @Nullable String resource, int revision) {
  /** As it stands in an address. */
  public String encoded() {
    return resource == null
        ? packageId + "_" + revision + "." + namespace.text()
        : namespace.text() + "_" + packageId + "." + encoded(resource) + "_" + revision;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** Null: no file has a name like that. */
  public static @Nullable FileName parse(String text) {
    int line = text.indexOf('_');
    Namespace owner = line < 0 ? null : namespace(text.substring(0, line));
    return owner == null ? ofPackage(text, line) : ofResource(text, owner);
  }

  private static @Nullable FileName ofPackage(String text, int line) {
    int dot = text.lastIndexOf('.');
    Namespace namespace = dot < 0 ? null : namespace(text.substring(dot + 1));
    int revision = line < 0 || dot < line ? 0 : number(text.substring(line + 1, dot));
    return namespace == null || revision == 0
        ? null
        : new FileName(namespace, text.substring(0, line), null, revision);
  }

  private static @Nullable FileName ofResource(String text, Namespace owner) {
    int begin = owner.text().length() + 1;
    int dot = text.indexOf('.', begin);
    int line = text.lastIndexOf('_');
    int revision = dot < 0 || line < dot ? 0 : number(text.substring(line + 1));
    return revision == 0
        ? null
        : new FileName(owner, text.substring(begin, dot), text.substring(dot + 1, line), revision);
  }

  private static @Nullable Namespace namespace(String text) {
    for (Namespace one : Namespace.values()) {
      if (one.text().equals(text)) {
        return one;
      }
    }
    return null;
  }

  /** Zero for what is no number of a revision. */
  private static int number(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException noNumber) {
      return 0;
    }
  }
}
