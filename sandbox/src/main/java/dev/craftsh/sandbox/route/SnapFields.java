package dev.craftsh.sandbox.route;

import dev.craftsh.sandbox.service.Reason;
import dev.craftsh.sandbox.service.Refusal;
import java.util.List;
import java.util.Set;

/** Which parts of a snap somebody asked for (contract/store-api.md §6). */
record SnapFields(Set<String> names) {
  private static final Set<String> KNOWN =
      Set.of(
          "architectures",
          "base",
          "categories",
          "channel",
          "channel-map",
          "common-ids",
          "confinement",
          "contact",
          "created-at",
          "description",
          "download",
          "epoch",
          "grade",
          "integrity",
          "license",
          "links",
          "media",
          "name",
          "prices",
          "private",
          "publisher",
          "resources",
          "revision",
          "snap-id",
          "snap-yaml",
          "store-url",
          "summary",
          "title",
          "type",
          "version",
          "website");

  private static final SnapFields USUAL =
      new SnapFields(
          Set.of(
              "created-at",
              "description",
              "download",
              "license",
              "private",
              "publisher",
              "revision",
              "store-url",
              "summary",
              "title",
              "type",
              "version"));

  SnapFields {
    names = Set.copyOf(names);
  }

  static SnapFields of(Ask ask) {
    String text = ask.query("fields");
    return text == null || text.isEmpty() ? USUAL : of(List.of(text.split(",", -1)));
  }

  static SnapFields of(Json body) {
    List<String> names = body.texts("fields");
    return names.isEmpty() ? USUAL : of(names);
  }

  private static SnapFields of(List<String> names) {
    for (String name : names) {
      if (!KNOWN.contains(name)) {
        throw new Refusal(Reason.SCHEMA, "'" + name + "' is not a known field at /fields");
      }
    }
    return new SnapFields(Set.copyOf(names));
  }

  boolean has(String name) {
    return names.contains(name);
  }
}
