package dev.craftsh.shell.engine.whole;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.craftsh.shell.engine.MemberShape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Has the compiler parse a script, to learn what each piece is. */
final class Survey {
  private static final String NOT_A_STATEMENT = "compiler.err.not.stmt";

  private final IdentityHashMap<JavaPiece, Shape> shapes = new IdentityHashMap<>();
  private final GeneratedSource source = new GeneratedSource();
  private List<Complaint> complaints = List.of();

  private Survey() {}

  static Survey of(Compiler compiler, List<JavaPiece> pieces) throws IOException {
    var survey = new Survey();
    survey.source.add("class " + ScriptClass.NAME + " {\n");
    for (var piece : pieces) {
      survey.take(piece);
    }
    survey.source.add("}");
    var work = compiler.work("survey", survey.source);
    var positions = Trees.instance(work.task()).getSourcePositions();
    for (var unit : work.task().parse()) {
      for (var statement : statements((ClassTree) unit.getTypeDecls().get(0))) {
        survey.read(statement, new Places(positions, unit));
      }
    }
    survey.complain(work.errors());
    return survey;
  }

  /** Offsets of trees in the surveyed source. */
  private record Places(SourcePositions positions, com.sun.source.tree.CompilationUnitTree unit) {
    long start(com.sun.source.tree.Tree tree) {
      return positions.getStartPosition(unit, tree);
    }

    long end(com.sun.source.tree.Tree tree) {
      return positions.getEndPosition(unit, tree);
    }
  }

  Shape shape(JavaPiece piece) {
    return shapes.getOrDefault(piece, new Shape(Shape.Kind.STATEMENT));
  }

  List<Complaint> complaints() {
    return complaints;
  }

  private void take(JavaPiece piece) {
    var member = new MemberShape(piece.source());
    if (member.isImport()) {
      shapes.put(piece, new Shape(Shape.Kind.IMPORT));
    } else if (member.isType()) {
      shapes.put(piece, new Shape(Shape.Kind.TYPE));
    } else if (member.isMethod()) {
      shapes.put(piece, new Shape(Shape.Kind.METHOD));
    } else {
      // Each in a method of its own, so that a mistake in one does not spoil the next.
      source.add("void $() { ").copy(piece, 0, member.withoutModifiers());
      source.add(piece.ending() + "\n}\n");
    }
  }

  private static List<StatementTree> statements(ClassTree type) {
    var statements = new ArrayList<StatementTree>();
    for (var member : type.getMembers()) {
      if (member instanceof MethodTree method && method.getBody() != null) {
        statements.addAll(method.getBody().getStatements());
      }
    }
    return statements;
  }

  private void read(StatementTree statement, Places places) {
    var origin = source.origin(places.start(statement));
    if (origin.isEmpty()) {
      return;
    }
    var piece = origin.get().piece();
    var shape = shapes.computeIfAbsent(piece, unread -> new Shape(Shape.Kind.STATEMENT));
    if (statement instanceof VariableTree variable) {
      shape.add(variable(variable, places));
    } else if (statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof ErroneousTree) {
      shape.isValue();
    }
  }

  private Shape.Variable variable(VariableTree variable, Places places) {
    var type = variable.getType();
    var init = variable.getInitializer();
    boolean inferred = type == null || places.start(type) < 0;
    int start = offset(places.start(variable));
    return new Shape.Variable(
        variable.getName().toString(),
        inferred ? "var" : type.toString(),
        inferred ? start : offset(places.start(type)),
        start,
        init == null ? -1 : offset(places.start(init)),
        init == null ? -1 : offset(places.end(init)),
        init instanceof NewArrayTree array && array.getType() == null);
  }

  private int offset(long position) {
    return source.origin(position).orElseThrow().offset();
  }

  private void complain(List<Diagnostic<? extends JavaFileObject>> errors) {
    var real = new ArrayList<Diagnostic<? extends JavaFileObject>>();
    for (var error : errors) {
      if (!NOT_A_STATEMENT.equals(error.getCode()) || !isWholePiece(error)) {
        real.add(error);
      }
    }
    complaints = Complaints.of(source, real);
  }

  /** {@code a + b} is no statement in Java, but a unit of a script. */
  private boolean isWholePiece(Diagnostic<? extends JavaFileObject> error) {
    var origin = source.origin(error.getStartPosition());
    return origin.isPresent() && shape(origin.get().piece()).kind() == Shape.Kind.VALUE;
  }
}
