package dev.craftsh.shell.engine.whole;

import dev.craftsh.shell.engine.ApiClassPath;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what the compiler reads and writes in memory; the class path is the API's. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

  MemoryFiles(JavaCompiler compiler) {
    super(ApiClassPath.set(compiler.getStandardFileManager(null, Locale.ROOT, null)));
  }

  /** The classes that the compiler wrote. */
  Map<String, byte[]> classes() {
    var classes = new LinkedHashMap<String, byte[]>();
    written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  /** Source under the name that stack traces shall show. */
  static JavaFileObject source(String name, String text) {
    return new Source(name, text);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location,
      String className,
      JavaFileObject.Kind kind,
      FileObject sibling) {
    var bytes = new ByteArrayOutputStream();
    written.put(className, bytes);
    return new Output(className, kind, bytes);
  }

  private static URI uri(String name) {
    try {
      return new URI("script", null, "/" + name, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(uri(name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return true;
    }
  }

  private static final class Output extends SimpleJavaFileObject {
    private final OutputStream bytes;

    Output(String className, Kind kind, OutputStream bytes) {
      super(uri(className), kind);
      this.bytes = bytes;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }
}
