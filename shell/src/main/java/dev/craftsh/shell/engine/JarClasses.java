package dev.craftsh.shell.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The classes of one jar, by package. */
final class JarClasses {
  private static final String ENDING = ".class";

  private final Path jar;
  private final ZipFile zip;
  private final Map<String, List<JavaFileObject>> packages = new HashMap<>();

  /** Reads the jar's directory; the jar stays open, as it does for the running classes. */
  JarClasses(Path jar) throws IOException {
    this.jar = jar;
    zip = new ZipFile(jar.toFile());
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      add(entries.nextElement());
    }
  }

  private void add(ZipEntry entry) {
    var name = entry.getName();
    if (name.endsWith(ENDING) && !name.startsWith("META-INF/")) {
      int slash = name.lastIndexOf('/');
      var folder = slash < 0 ? "" : name.substring(0, slash).replace('/', '.');
      packages.computeIfAbsent(folder, empty -> new ArrayList<>()).add(new InJar(entry));
    }
  }

  /** The classes of a package; {@code below} adds those of the packages below it. */
  List<JavaFileObject> in(String folder, boolean below) {
    var own = packages.getOrDefault(folder, List.of());
    if (!below) {
      return own;
    }
    var all = new ArrayList<>(own);
    var prefix = folder.isEmpty() ? "" : folder + ".";
    packages.forEach(
        (name, classes) -> {
          if (name.startsWith(prefix) && !name.equals(folder)) {
            all.addAll(classes);
          }
        });
    return all;
  }

  /** A class of the jar. */
  final class InJar extends SimpleJavaFileObject {
    private final ZipEntry entry;

    private InJar(ZipEntry entry) {
      super(URI.create("class:///" + entry.getName()), Kind.CLASS);
      this.entry = entry;
    }

    /** With dots, and without an ending. */
    String binaryName() {
      var name = entry.getName();
      return name.substring(0, name.length() - ENDING.length()).replace('/', '.');
    }

    @Override
    public InputStream openInputStream() throws IOException {
      var bytes = zip.getInputStream(entry);
      if (bytes == null) {
        throw new UncheckedIOException(new IOException(entry + " is gone from " + jar));
      }
      return bytes;
    }

    @Override
    public long getLastModified() {
      return entry.getTime();
    }
  }
}
