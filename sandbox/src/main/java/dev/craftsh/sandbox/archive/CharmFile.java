package dev.craftsh.sandbox.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.craftsh.sandbox.model.Base;
import dev.craftsh.sandbox.model.Facts;
import dev.craftsh.sandbox.model.ResourceDeclaration;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A {@code .charm} file: a zip with {@code metadata.yaml} or {@code charmcraft.yaml} in it. */
public final class CharmFile {
  private static final int LARGEST_ENTRY = 1 << 20;

  private CharmFile() {}

  /** What the charm says of itself; it has to be of the expected name. */
  public static Facts read(Path file, String expectedName) throws BrokenFile, IOException {
    try (ZipFile zip = open(file)) {
      Yaml metadata = yaml(zip, "metadata.yaml");
      Yaml project = yaml(zip, "charmcraft.yaml");
      Yaml main = metadata != null ? metadata : project;
      if (main == null) {
        throw new BrokenFile("the charm has neither metadata.yaml nor charmcraft.yaml");
      }
      String name = main.required("name");
      if (!name.equals(expectedName)) {
        throw new BrokenFile(
            "the file is of a charm '" + name + "', not of '" + expectedName + "'");
      }
      Yaml manifest = yaml(zip, "manifest.yaml");
      return Facts.ofCharm(version(zip), bases(manifest, project), resources(main, project));
    }
  }

  private static ZipFile open(Path file) throws BrokenFile, IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException malformed) {
      throw new BrokenFile("the file is not a valid zip archive: " + malformed.getMessage());
    }
  }

  private static @Nullable Yaml yaml(ZipFile zip, String name) throws BrokenFile, IOException {
    String text = text(zip, name);
    return text == null ? null : Yaml.parse(name, text);
  }

  private static @Nullable String text(ZipFile zip, String name) throws BrokenFile, IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_ENTRY + 1);
      if (bytes.length > LARGEST_ENTRY) {
        throw new BrokenFile(name + " is larger than " + LARGEST_ENTRY + " bytes");
      }
      return new String(bytes, UTF_8);
    } catch (ZipException malformed) {
      throw new BrokenFile(name + " cannot be unpacked: " + malformed.getMessage());
    }
  }

  private static @Nullable String version(ZipFile zip) throws BrokenFile, IOException {
    String text = text(zip, "version");
    if (text == null) {
      return null;
    }
    String line = text.lines().findFirst().orElse("").trim();
    return line.isEmpty() ? null : line;
  }

  /** What the build tool noted down, else what the project asks for, else nothing. */
  private static List<Base> bases(@Nullable Yaml manifest, @Nullable Yaml project) {
    List<Base> bases = new ArrayList<>();
    if (manifest != null) {
      addBases(bases, manifest.list("bases"));
    }
    if (!bases.isEmpty() || project == null) {
      return bases;
    }
    for (Yaml build : project.list("bases")) {
      List<Yaml> runOn = build.list("run-on");
      addBases(bases, runOn.isEmpty() ? List.of(build) : runOn);
    }
    String base = project.text("base");
    int at = base == null ? -1 : base.indexOf('@');
    if (base != null && at > 0) {
      for (String platform : project.under("platforms").keys()) {
        bases.add(new Base(base.substring(0, at), base.substring(at + 1), platform));
      }
    }
    return bases;
  }

  private static void addBases(List<Base> bases, List<Yaml> described) {
    for (Yaml one : described) {
      String name = one.text("name");
      String channel = one.text("channel");
      if (name != null && channel != null) {
        List<String> architectures = one.texts("architectures");
        for (String architecture : architectures.isEmpty() ? List.of("all") : architectures) {
          bases.add(new Base(name, channel, architecture));
        }
      }
    }
  }

  private static List<ResourceDeclaration> resources(Yaml main, @Nullable Yaml project) {
    Yaml source = project != null && !main.has("resources") ? project : main;
    Yaml declared = source.under("resources");
    List<ResourceDeclaration> resources = new ArrayList<>();
    for (String name : declared.keys()) {
      resources.add(new ResourceDeclaration(name, declared.under(name).textOr("type", "file")));
    }
    return resources;
  }
}
