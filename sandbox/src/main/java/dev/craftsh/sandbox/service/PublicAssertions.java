package dev.craftsh.sandbox.service;

import dev.craftsh.sandbox.assertion.Assertion;
import dev.craftsh.sandbox.assertion.MalformedAssertion;
import dev.craftsh.sandbox.model.SignedDocument;
import dev.craftsh.sandbox.state.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What publishers signed, for everyone. The store itself signs nothing here. */
public final class PublicAssertions {
  /** The headers that together name an assertion, in the order of the path. */
  private static final Map<String, List<String>> PRIMARY_KEYS =
      Map.of(
          "validation-set", List.of("series", "account-id", "name", "sequence"),
          "confdb-schema", List.of("account-id", "name"),
          "validation", List.of("series", "snap-id", "approved-snap-id", "approved-snap-revision"),
          "snap-build", List.of("snap-sha3-384"),
          "snap-developer", List.of("snap-id", "publisher-id"));

  private final Documents documents;

  PublicAssertions(Documents documents) {
    this.documents = documents;
  }

  /** The text as it was signed; null when there is none of that name. */
  public @Nullable String find(String type, List<String> primaryKey) {
    List<String> headers = PRIMARY_KEYS.getOrDefault(type, List.of());
    for (SignedDocument one : documents.of(type)) {
      if (!headers.isEmpty() && key(one, headers).equals(primaryKey)) {
        return one.text();
      }
    }
    return null;
  }

  private static List<String> key(SignedDocument document, List<String> headers) {
    List<String> key = new ArrayList<>();
    try {
      Assertion assertion = Assertion.parse(document.text());
      for (String header : headers) {
        String value = assertion.text(header);
        key.add(value == null ? "" : value);
      }
    } catch (MalformedAssertion changedOnDisk) {
      throw new IllegalStateException(changedOnDisk);
    }
    return key;
  }
}
