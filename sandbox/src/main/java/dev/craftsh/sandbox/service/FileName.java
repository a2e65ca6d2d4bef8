package dev.craftsh.sandbox.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.model.Namespace;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The last part of the address of a file: {@code <id>_<revision>.snap}, {@code
 * <id>_<revision>.charm} or {@code charm_<id>.<resource>_<revision>}.
 *
 * @param resource null: the package itself
 */
public record FileName(
    Namespace namespace, String packageId, @Nullable String resource, int revision) {
  private static final String OF_RESOURCE = "charm_";

  /** As it stands in an address. */
  public String encoded() {
    return resource == null
        ? packageId + "_" + revision + "." + namespace.text()
        : OF_RESOURCE + packageId + "." + encoded(resource) + "_" + revision;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** Null: no file has a name like that. */
  public static @Nullable FileName parse(String text) {
    if (text.startsWith(OF_RESOURCE)) {
      int dot = text.indexOf('.');
      int line = text.lastIndexOf('_');
      int revision = dot < 0 || line < dot ? 0 : number(text.substring(line + 1));
      return revision == 0
          ? null
          : new FileName(
              Namespace.CHARM,
              text.substring(OF_RESOURCE.length(), dot),
              text.substring(dot + 1, line),
              revision);
    }
    int line = text.indexOf('_');
    int dot = text.lastIndexOf('.');
    Namespace namespace = dot < 0 ? null : namespace(text.substring(dot + 1));
    int revision = line < 0 || dot < line ? 0 : number(text.substring(line + 1, dot));
    return namespace == null || revision == 0
        ? null
        : new FileName(namespace, text.substring(0, line), null, revision);
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
