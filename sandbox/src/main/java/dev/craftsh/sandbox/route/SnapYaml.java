package dev.craftsh.sandbox.route;

import com.google.gson.JsonPrimitive;
import dev.craftsh.sandbox.model.PackageInfo;
import dev.craftsh.sandbox.model.Revision;
import dev.craftsh.sandbox.model.SnapTraits;

/** {@code meta/snap.yaml}, written anew from what the store knows of a revision. */
final class SnapYaml {
  private SnapYaml() {}

  static String of(PackageInfo info, Revision revision, SnapTraits traits) {
    StringBuilder yaml = new StringBuilder();
    line(yaml, "name", info.name());
    line(yaml, "version", revision.version());
    line(yaml, "summary", info.summary() == null ? "" : info.summary());
    if (traits.base() != null) {
      line(yaml, "base", traits.base());
    }
    line(yaml, "type", traits.type());
    line(yaml, "confinement", traits.confinement());
    line(yaml, "grade", traits.grade());
    yaml.append("architectures:\n");
    for (String architecture : traits.architectures()) {
      yaml.append("- ").append(architecture).append('\n');
    }
    if (!traits.apps().isEmpty()) {
      yaml.append("apps:\n");
      for (String app : traits.apps()) {
        yaml.append("  ").append(app).append(": {}\n");
      }
    }
    return yaml.toString();
  }

  /** A JSON text is a YAML text too, whatever is in it. */
  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append(key).append(": ").append(new JsonPrimitive(value)).append('\n');
  }
}
