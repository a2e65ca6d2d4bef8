package dev.craftsh.shell.engine;

import dev.craftsh.shell.engine.JarClasses.InJar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The files of a compiler whose class path begins with jars that stand fast. Their directories are
 * read once; the compiler by itself would walk through each jar as through a file system, which
 * takes longer than to compile a short script.
 */
final class ApiFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {
  private final List<Path> jars;
  private @Nullable List<JarClasses> read;

  /** {@code files} know the rest of the class path, behind the jars. */
  ApiFiles(StandardJavaFileManager files, List<Path> jars) {
    super(files);
    this.jars = jars;
  }

  private synchronized List<JarClasses> read() {
    var known = read;
    if (known == null) {
      known = new ArrayList<>();
      try {
        for (var jar : jars) {
          known.add(new JarClasses(jar));
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      read = known;
    }
    return known;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String folder, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    boolean classes = kinds.contains(JavaFileObject.Kind.CLASS);
    if (location != StandardLocation.CLASS_PATH || !classes) {
      return super.list(location, folder, kinds, recurse);
    }
    var all = new ArrayList<JavaFileObject>();
    for (var jar : read()) {
      all.addAll(jar.in(folder, recurse));
    }
    super.list(location, folder, kinds, recurse).forEach(all::add);
    return all;
  }

  @Override
  public @Nullable String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof InJar ours ? ours.binaryName() : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    boolean ours = one instanceof InJar || other instanceof InJar;
    return ours ? one.equals(other) : super.isSameFile(one, other);
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return file instanceof InJar
        ? location == StandardLocation.CLASS_PATH
        : super.contains(location, file);
  }

  /** As the class path was set: completion asks for it. */
  @Override
  public Iterable<? extends Path> getLocationAsPaths(Location location) {
    var rest = fileManager.getLocationAsPaths(location);
    if (location != StandardLocation.CLASS_PATH) {
      return rest;
    }
    var all = new ArrayList<Path>(jars);
    if (rest != null) {
      rest.forEach(all::add);
    }
    return all;
  }

  @Override
  public Iterable<? extends File> getLocation(Location location) {
    return location == StandardLocation.CLASS_PATH
        ? files(getLocationAsPaths(location))
        : fileManager.getLocation(location);
  }

  private static List<File> files(Iterable<? extends Path> paths) {
    var files = new ArrayList<File>();
    paths.forEach(path -> files.add(path.toFile()));
    return files;
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> files) {
    return fileManager.getJavaFileObjectsFromFiles(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(
      Collection<? extends Path> paths) {
    return fileManager.getJavaFileObjectsFromPaths(paths);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
    return fileManager.getJavaFileObjects(files);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(Path... paths) {
    return fileManager.getJavaFileObjects(paths);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }

  @Override
  public void setLocation(Location location, @Nullable Iterable<? extends File> files)
      throws IOException {
    fileManager.setLocation(location, files);
  }

  @Override
  public void setLocationFromPaths(Location location, Collection<? extends Path> paths)
      throws IOException {
    fileManager.setLocationFromPaths(location, paths);
  }

  @Override
  public void setLocationForModule(
      Location location, String module, Collection<? extends Path> paths) throws IOException {
    fileManager.setLocationForModule(location, module, paths);
  }

  @Override
  public Path asPath(FileObject file) {
    return fileManager.asPath(file);
  }

  @Override
  public void setPathFactory(PathFactory factory) {
    fileManager.setPathFactory(factory);
  }
}
