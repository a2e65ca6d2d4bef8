package dev.craftsh.shell.engine.whole;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.Trees;
import dev.craftsh.shell.engine.MemberShape;
import dev.craftsh.shell.engine.whole.Compilation.Compiled;
import dev.craftsh.shell.engine.whole.Compilation.NotWhole;
import dev.craftsh.shell.engine.whole.Compilation.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the Java of a script at once. */
public final class ScriptCompiler {
  /** Mistakes in one class that are none when one snippet follows another, or in smaller pieces. */
  private static final Set<String> FINE_IN_SNIPPETS =
      Set.of(
          "compiler.err.name.clash.same.erasure",
          "compiler.err.duplicate.class",
          "compiler.err.limit.code",
          "compiler.err.limit.pool");

  private final List<JavaPiece> pieces;
  private final List<Integer> lines;
  private final Map<String, Integer> variables = new HashMap<>();

  private ScriptCompiler(List<JavaPiece> pieces, List<Integer> lines) {
    this.pieces = pieces;
    this.lines = lines;
  }

  /**
   * Compiles the pieces, in the order in which they are to run.
   *
   * @param name the file name that stack traces shall show
   * @param lines how many lines each of the script's texts has
   */
  public static Compilation compile(String name, List<JavaPiece> pieces, List<Integer> lines) {
    var quick = compile(Compiler.inAHurry(), name, pieces, lines);
    return quick instanceof Compiled
        ? quick
        : compile(Compiler.ofThisRuntime(), name, pieces, lines);
  }

  private static Compilation compile(
      @Nullable Compiler compiler, String name, List<JavaPiece> pieces, List<Integer> lines) {
    if (compiler == null) {
      return new NotWhole("this runtime has no compiler");
    }
    try {
      return new ScriptCompiler(pieces, lines).compile(compiler, name);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Compilation compile(Compiler compiler, String name) throws IOException {
    for (var piece : pieces) {
      if (MemberShape.mentions(piece.source(), "last")) {
        return new NotWhole("the type of \"last\" is known only when the script runs");
      }
    }
    var survey = Survey.of(compiler, pieces);
    if (!survey.complaints().isEmpty()) {
      return new Rejected(survey.complaints());
    }
    for (var piece : pieces) {
      for (var variable : survey.shape(piece).variables()) {
        if (variables.put(variable.name(), piece.step()) != null) {
          return new NotWhole("the variable \"" + variable.name() + "\" is declared again");
        }
      }
    }
    var bound = new BoundNames(pieces, survey, variables.keySet());
    var imports = compiler.imports(pieces);
    var types = InferredTypes.of(compiler, imports, pieces, survey, bound);
    for (var piece : pieces) {
      for (var variable : survey.shape(piece).variables()) {
        if (types.of(variable) == null) {
          return new NotWhole("the type of \"" + variable.name() + "\" has no name in Java");
        }
      }
    }
    var script = new ScriptClass(survey, types, bound, imports);
    return generate(compiler, compiler.work(name, script.write(pieces, lines)), script);
  }

  private Compilation generate(Compiler compiler, Compiler.Work work, ScriptClass script)
      throws IOException {
    CompilationUnitTree parsed = null;
    for (var unit : work.task().parse()) {
      parsed = unit;
    }
    work.task().analyze();
    var rejected = rejected(work);
    if (rejected != null || parsed == null) {
      return rejected == null ? new NotWhole("there is nothing to compile") : rejected;
    }
    var late = LateReferences.find(Trees.instance(work.task()), parsed, variables);
    if (late.isPresent()) {
      return new NotWhole("\"" + late.get() + "\" is used before it is declared");
    }
    work.task().generate();
    rejected = rejected(work);
    return rejected == null ? new Compiled(compiler.files().classes(), script.bases()) : rejected;
  }

  private static @Nullable Compilation rejected(Compiler.Work work) {
    var errors = work.errors();
    if (errors.isEmpty()) {
      return null;
    }
    for (var error : errors) {
      boolean again =
          "compiler.err.already.defined".equals(error.getCode())
              && error.getMessage(Locale.ROOT).endsWith("class " + ScriptClass.NAME);
      if (again || FINE_IN_SNIPPETS.contains(error.getCode())) {
        return new NotWhole("it declares a name twice, or too much for one class");
      }
    }
    var complaints = Complaints.of(work.source(), errors);
    return complaints.isEmpty()
        ? new NotWhole("the compiler refused what was made of it")
        : new Rejected(complaints);
  }
}
