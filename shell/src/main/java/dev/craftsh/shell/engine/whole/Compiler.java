package dev.craftsh.shell.engine.whole;

import com.sun.source.util.JavacTask;
import dev.craftsh.shell.engine.ApiImports;
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

  /** Most scripts use no other module, and to look at all of them takes its time. */
  private static final List<String> BASE_ALONE = List.of("--limit-modules", "java.base");

  private final JavaCompiler javac;
  private final MemoryFiles files;
  private final List<String> options = new ArrayList<>(OPTIONS);
  private final boolean quick;

  private Compiler(JavaCompiler javac, boolean quick) {
    this.javac = javac;
    this.quick = quick;
    files = new MemoryFiles(javac);
    options.addAll(quick ? BASE_ALONE : List.of());
  }

  /** Null where the runtime has no compiler. */
  static @Nullable Compiler ofThisRuntime() {
    return of(false);
  }

  /**
   * One that knows {@code java.base} alone, and of it the packages that a script names something
   * of. It takes more for mistakes than there are, gives the same classes where it finds none, and
   * is quicker.
   */
  static @Nullable Compiler inAHurry() {
    return of(true);
  }

  private static @Nullable Compiler of(boolean quick) {
    var javac = ToolProvider.getSystemJavaCompiler();
    return javac == null ? null : new Compiler(javac, quick);
  }

  /** What those pieces need not import. */
  List<String> imports(List<JavaPiece> pieces) {
    if (!quick) {
      return ApiImports.NAMES;
    }
    var mentioned = Mentioned.in(pieces);
    return ApiImports.NAMES.stream().filter(mentioned::needs).toList();
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
    var task = (JavacTask) javac.getTask(null, files, diagnostics, options, null, List.of(unit));
    return new Work(task, source, diagnostics);
  }

  MemoryFiles files() {
    return files;
  }
}
