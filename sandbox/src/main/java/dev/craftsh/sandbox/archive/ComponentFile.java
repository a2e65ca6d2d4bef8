package dev.craftsh.sandbox.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code .comp} file: a squashfs image with {@code meta/component.yaml} in it. */
public final class ComponentFile {
  private static final List<String> TYPES = List.of("standard", "kernel-modules", "test");

  private ComponentFile() {}

  /** What the component says of itself. */
  public record Said(String type, @Nullable String version) {}

  /**
   * Looks into a component, which has to be that one of that snap.
   *
   * @param declared the type that the snap says; null: it knows of no such component
   */
  public static Said read(Path file, String snap, String component, @Nullable String declared)
      throws BrokenFile, IOException {
    Yaml yaml = Yaml.parse("meta/component.yaml", SnapFile.meta(file, "component.yaml"));
    String said = yaml.required("component");
    if (!said.equals(snap + "+" + component)) {
      throw new BrokenFile(
          "meta/component.yaml is of '" + said + "', not of '" + snap + "+" + component + "'");
    }
    String type = type(yaml);
    if (!type.equals(declared)) {
      throw new BrokenFile(
          "meta/snap.yaml does not declare a component '"
              + component
              + "' of the type '"
              + type
              + "'");
    }
    return new Said(type, yaml.text("version"));
  }

  static String type(Yaml yaml) throws BrokenFile {
    String type = yaml.required("type");
    if (!TYPES.contains(type)) {
      throw new BrokenFile("a component is of an unknown type, '" + type + "'");
    }
    return type;
  }
}
