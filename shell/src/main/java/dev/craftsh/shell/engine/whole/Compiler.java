package dev.craftsh.shell.engine.whole;

import com.sun.source.util.JavacTask;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The compiler of this JDK, set up for scripts. */
final class Compiler {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-Xlint:none",
          "-g:source,lines",
          "-implicit:none",
          "-XDstringConcat=inline",
          "--should-stop=ifError=FLOW");

  private final JavaCompiler javac;
  private final MemoryFiles files;

  private Compiler(JavaCompiler javac) {
    this.javac = javac;
    files = new MemoryFiles(javac);
  }

  /** Null where the runtime has no compiler. */
  static @Nullable Compiler ofThisRuntime() {
    var javac = ToolProvider.getSystemJavaCompiler();
    return javac == null ? null : new Compiler(javac);
  }

  /** One source on its way through the compiler. */
  record Work(
      JavacTask task, GeneratedSource source, DiagnosticCollector<JavaFileObject> diagnostics) {

    List<Diagnostic<? extends JavaFileObject>> errors() {
      var errors = new ArrayList<Diagnostic<? extends JavaFileObject>>();
      for (var diagnostic : diagnostics.getDiagnostics()) {
        if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
          errors.add(diagnostic);
        }
      }
      return errors;
    }
  }

  Work work(String name, GeneratedSource source) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var unit = MemoryFiles.source(name, source.text());
    var task = (JavacTask) javac.getTask(null, files, diagnostics, OPTIONS, null, List.of(unit));
    return new Work(task, source, diagnostics);
  }

  MemoryFiles files() {
    return files;
  }
}
