package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.whole.Compilation;
import dev.craftsh.shell.engine.whole.JavaPiece;
import dev.craftsh.shell.engine.whole.ScriptCompiler;
import dev.craftsh.shell.interpreter.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has the Java of a program compiled. */
final class Forms {

  private Forms() {}

  /** The compiled form; empty when JShell has to run it, or mistakes were found. */
  static Optional<CompiledForm> compile(Program program, Findings findings) {
    var compilation = compilation(program);
    if (compilation instanceof Compilation.Rejected rejected) {
      findings.add(rejected.complaints());
    }
    return compilation instanceof Compilation.Compiled compiled
        ? Optional.of(new CompiledForm(compiled.classes(), compiled.bases()))
        : Optional.empty();
  }

  /** Finds what is wrong with the Java, whoever would run it. */
  static void check(Program program, Findings findings) {
    var compilation = compilation(program);
    if (compilation instanceof Compilation.Rejected rejected) {
      findings.add(rejected.complaints());
    } else if (compilation instanceof Compilation.NotWhole && !pieces(program).isEmpty()) {
      findings.addUnrun();
    }
  }

  private static Compilation compilation(Program program) {
    var pieces = pieces(program);
    return pieces.isEmpty()
        ? new Compilation.NotWhole("it has no Java")
        : ScriptCompiler.compile(program.main().name(), pieces, program.lines());
  }

  private static List<JavaPiece> pieces(Program program) {
    var pieces = new ArrayList<JavaPiece>();
    for (int index = 0; index < program.units().size(); index++) {
      var unit = program.units().get(index);
      if (unit.unit().reading() == Reading.JAVA) {
        var text = unit.unit().text();
        boolean missing = unit.unit().semicolonMissing();
        pieces.add(new JavaPiece(index, unit.region(), unit.place(), text, missing));
      }
    }
    return pieces;
  }
}
