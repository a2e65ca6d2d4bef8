package dev.craftsh.shell.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The comments of the client's and the prelude's public names, which the build collected. */
final class ApiDocs {
  static final String INDEX = "api.docs";

  private final Map<String, String> comments = new HashMap<>();

  private ApiDocs() {}

  static ApiDocs read() {
    var docs = new ApiDocs();
    try (var index = ApiDocs.class.getResourceAsStream(INDEX)) {
      if (index != null) {
        docs.take(new String(index.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return docs;
  }

  private void take(String text) {
    var name = "";
    var comment = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      if (text.charAt(at) == '\t') {
        comment.append(text, at + 1, end + 1);
      } else {
        comments.put(name, comment.toString());
        comment.setLength(0);
        name = text.substring(at, end);
      }
      at = end + 1;
    }
    comments.put(name, comment.toString());
    comments.remove("");
  }

  /** The comment of what JShell gives that signature, as it stands in the source. */
  Optional<String> find(String signature) {
    return Optional.ofNullable(comments.get(Signature.key(signature)));
  }
}
