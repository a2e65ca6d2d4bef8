package dev.craftsh.sandbox.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.SnapTraits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@code .snap} file: a squashfs image with {@code meta/snap.yaml} in it. */
public final class SnapFile {
  private static final int LARGEST_YAML = 1 << 20;

  private SnapFile() {}

  /** What the snap says of itself; it has to be of the expected name. */
  public static Facts read(Path file, String expectedName) throws BrokenFile, IOException {
    Yaml yaml = Yaml.parse("meta/snap.yaml", meta(file, "snap.yaml"));
    String name = yaml.required("name");
    if (!name.equals(expectedName)) {
      throw new BrokenFile(
          "meta/snap.yaml is of a snap '" + name + "', not of '" + expectedName + "'");
    }
    List<String> architectures = yaml.texts("architectures");
    SnapTraits traits =
        new SnapTraits(
            architectures.isEmpty() ? List.of("all") : architectures,
            yaml.text("base"),
            oneOf(yaml, "confinement", "strict", "classic", "devmode"),
            oneOf(yaml, "grade", "stable", "devel"),
            oneOf(yaml, "type", "app", "gadget", "kernel", "base", "snapd"),
            yaml.under("apps").keys(),
            components(yaml.under("components")));
    return Facts.ofSnap(yaml.required("version"), traits);
  }

  private static Map<String, String> components(Yaml declared) throws BrokenFile {
    Map<String, String> types = new HashMap<>();
    for (String name : declared.keys()) {
      types.put(name, ComponentFile.type(declared.under(name)));
    }
    return types;
  }

  /** The text of a file in the folder {@code meta} of an image. */
  static String meta(Path image, String name) throws BrokenFile, IOException {
    try (SquashfsImage opened = SquashfsImage.open(image)) {
      byte[] bytes = opened.read(LARGEST_YAML, "meta", name);
      if (bytes == null) {
        throw new BrokenFile("the snap has no meta/" + name);
      }
      return new String(bytes, UTF_8);
    }
  }

  /** The first value is the one that counts when none is given. */
  private static String oneOf(Yaml yaml, String key, String... known) throws BrokenFile {
    String value = yaml.textOr(key, known[0]);
    if (!List.of(known).contains(value)) {
      throw new BrokenFile("meta/snap.yaml has an unknown " + key + ", '" + value + "'");
    }
    return value;
  }
}
