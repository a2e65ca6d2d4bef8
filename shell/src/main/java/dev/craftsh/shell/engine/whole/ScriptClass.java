package dev.craftsh.shell.engine.whole;

import dev.craftsh.shell.engine.MemberShape;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the one class that a script becomes. Each line of the script keeps its number in the
 * class; lines of loaded files follow after the last one of the script.
 */
final class ScriptClass {
  /** The class's name; a user is unlikely to have one that begins so. */
  static final String NAME = "$jsh";

  private final GeneratedSource source = new GeneratedSource();
  private final Survey survey;
  private final InferredTypes types;
  private final BoundNames bound;
  private final List<String> imports;
  private final List<Integer> steps = new ArrayList<>();
  private final List<Integer> bases = new ArrayList<>();

  ScriptClass(Survey survey, InferredTypes types, BoundNames bound, List<String> imports) {
    this.survey = survey;
    this.types = types;
    this.bound = bound;
    this.imports = imports;
  }

  /** {@code lines} says how many lines each text of the script has. */
  GeneratedSource write(List<JavaPiece> pieces, List<Integer> lines) {
    addImports(source, imports, pieces, survey);
    source.add(
        "public final class " + NAME + " implements dev.craftsh.shell.prelude.ScriptCode { ");
    source.add(bound.fields());
    for (int region = 0; region < lines.size(); region++) {
      int base =
          region == 0 ? 0 : Math.max(source.line(), bases.get(region - 1) + lines.get(region - 1));
      bases.add(base);
      for (var piece : pieces) {
        if (piece.region() == region) {
          add(piece);
        }
      }
    }
    // Beyond the lines of the user, so that this method is told from them.
    int last = lines.size() - 1;
    source.toLine(bases.get(last) + lines.get(last) + 1);
    source.add("\npublic void carryOutStep(int $step) throws Throwable { switch ($step) {\n");
    for (int step : steps) {
      source.add("case " + step + ": " + method(step) + "(); break;\n");
    }
    return source.add("default: } } }");
  }

  /** What to take from a generated line to get the line in each of the script's texts. */
  List<Integer> bases() {
    return bases;
  }

  /** The imports, all on the first line, where none of the script's lines can be shifted. */
  static void addImports(
      GeneratedSource source, List<String> names, List<JavaPiece> pieces, Survey survey) {
    for (var name : names) {
      source.add("import " + name + ";");
    }
    for (var piece : pieces) {
      if (survey.shape(piece).kind() == Shape.Kind.IMPORT) {
        source.copy(piece, 0, piece.source().replace('\n', ' ')).add(piece.ending());
      }
    }
  }

  private void add(JavaPiece piece) {
    var shape = survey.shape(piece);
    switch (shape.kind()) {
      case IMPORT -> {}
      case TYPE, METHOD -> member(piece);
      case VARIABLES -> variables(piece, shape);
      case STATEMENT -> {
        begin(piece, 0);
        source.copy(piece, 0, piece.source().length()).add(piece.ending() + " } ");
      }
      case VALUE -> {
        begin(piece, 0);
        source.add("Object $value = ").copy(piece, 0, piece.source().length());
        source.add(piece.ending() + " } ");
      }
    }
  }

  private void member(JavaPiece piece) {
    var refresh = bound.refresh(piece);
    if (!refresh.isEmpty()) {
      begin(piece, 0);
      source.add("} ");
    }
    source.toLine(line(piece, 0)).add("static ");
    source.copy(piece, 0, new MemberShape(piece.source()).withoutAccess()).add(" ");
  }

  private void variables(JavaPiece piece, Shape shape) {
    for (var variable : shape.variables()) {
      source.toLine(line(piece, variable.typeStart())).add("static ");
      source.instead(piece, variable.typeStart(), String.valueOf(types.of(variable)));
      source.add(" ").instead(piece, variable.start(), variable.name()).add("; ");
    }
    boolean open = false;
    for (var variable : shape.variables()) {
      if (variable.initStart() < 0) {
        continue;
      }
      if (!open) {
        begin(piece, variable.initStart());
        open = true;
      }
      source.toLine(line(piece, variable.initStart()));
      source.instead(piece, variable.start(), variable.name()).add(" = ");
      if (variable.elements()) {
        source.add("new ").instead(piece, variable.typeStart(), variable.type());
      }
      source.copy(piece, variable.initStart(), variable.initEnd()).add("; ");
    }
    source.add(open ? "} " : "");
  }

  /** Opens the method of a step on the line of that offset. */
  private void begin(JavaPiece piece, int offset) {
    source.toLine(line(piece, offset));
    source.add("static void " + method(piece.step()) + "() throws Throwable { ");
    source.add(bound.refresh(piece));
    steps.add(piece.step());
  }

  private int line(JavaPiece piece, int offset) {
    return bases.get(piece.region()) + piece.line(offset);
  }

  private static String method(int step) {
    return "$" + step;
  }
}
