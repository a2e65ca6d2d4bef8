package dev.craftsh.shell.script;

import dev.craftsh.shell.prelude.ScriptCode;
import java.util.Map;

/** Brings the classes of a compiled script to life. */
final class ScriptClasses extends ClassLoader {
  private static final String MAIN = "$jsh";

  private final Map<String, byte[]> classes;

  ScriptClasses(Map<String, byte[]> classes) {
    super(ScriptClasses.class.getClassLoader());
    this.classes = classes;
  }

  /** The script, ready to run. */
  ScriptCode code() {
    try {
      return (ScriptCode) loadClass(MAIN).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled script is not whole", e);
    }
  }

  /** Whether a frame of that class is in the script. */
  static boolean isOfScript(String className) {
    return className.equals(MAIN) || className.startsWith(MAIN + "$");
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var code = classes.get(name);
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }
}
