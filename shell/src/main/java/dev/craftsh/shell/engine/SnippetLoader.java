package dev.craftsh.shell.engine;

import dev.craftsh.shell.engine.GuardedCode.Looks;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;

/** Where the classes of snippets live, guarded, and those of the user's own class path. */
final class SnippetLoader implements LoaderDelegate {
  /** Where JShell itself has loops look, once is enough. */
  private static final Looks LOOKS =
      Enders.LOOKS_ITSELF ? Looks.AT_BEGIN : Looks.AT_BEGIN_AND_IN_LOOPS;

  private volatile Snippets snippets = new Snippets();

  /** Made before it is needed, when there may be no memory for it. */
  private final Snippets none = new Snippets();

  /** Which loader the classes of snippets have. */
  ClassLoader loader() {
    return snippets;
  }

  /** Goes on with none. */
  void forget() {
    snippets = none;
  }

  @Override
  public void load(ClassBytecodes[] classes) throws ClassInstallException {
    classesRedefined(classes);
    boolean[] loaded = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      try {
        // To have it checked now, and not in the middle of a snippet.
        loaded[i] = findClass(classes[i].name()).getDeclaredMethods() != null;
      } catch (ClassNotFoundException | LinkageError broken) {
        throw new ClassInstallException("load: " + broken.getMessage(), loaded);
      }
    }
  }

  @Override
  public void classesRedefined(ClassBytecodes[] classes) {
    for (var each : classes) {
      snippets.compiled.put(each.name(), GuardedCode.of(each.bytecodes(), LOOKS));
    }
  }

  @Override
  public Class<?> findClass(String name) throws ClassNotFoundException {
    return snippets.loadClass(name);
  }

  @Override
  public void addToClasspath(String places) throws InternalException {
    try {
      snippets.addURL(Path.of(places).toUri().toURL());
    } catch (MalformedURLException unusable) {
      throw new InternalException(unusable.toString());
    }
  }

  private static final class Snippets extends URLClassLoader {
    private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

    Snippets() {
      super("craftsh-snippets", new URL[0], SnippetLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      var code = compiled.get(name);
      return code == null ? super.findClass(name) : defineClass(name, code, 0, code.length);
    }

    @Override
    protected void addURL(URL place) {
      super.addURL(place);
    }
  }
}
