package dev.craftsh.shell.engine.whole;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.craftsh.shell.engine.MemberShape;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The types of variables declared with {@code var}: fields need them in words. */
final class InferredTypes {
  /** The type of a variable whose value has a mistake; complaints about it are none. */
  static final String UNKNOWN = "$unknown";

  /** What the compiler writes for types that have no name in the language. */
  private static final List<String> NAMELESS = List.of("capture#", "INT#", "<anonymous", " & ");

  private final Map<String, String> types = new HashMap<>();

  private InferredTypes() {}

  /** Asks the compiler, if there is anything to ask. */
  static InferredTypes of(
      Compiler compiler,
      List<String> imports,
      List<JavaPiece> pieces,
      Survey survey,
      BoundNames bound)
      throws IOException {
    var inferred = new InferredTypes();
    if (anyOf(pieces, survey)) {
      inferred.ask(compiler, source(imports, pieces, survey, bound));
    }
    return inferred;
  }

  /** The type as source; null when it has no name. */
  @Nullable String of(Shape.Variable variable) {
    if (!variable.type().equals("var")) {
      return variable.type();
    }
    var type = types.getOrDefault(variable.name(), UNKNOWN);
    for (var sign : NAMELESS) {
      if (type.contains(sign)) {
        return null;
      }
    }
    return type;
  }

  private static boolean anyOf(List<JavaPiece> pieces, Survey survey) {
    for (var piece : pieces) {
      for (var variable : survey.shape(piece).variables()) {
        if (variable.type().equals("var")) {
          return true;
        }
      }
    }
    return false;
  }

  private void ask(Compiler compiler, GeneratedSource source) throws IOException {
    var work = compiler.work("types", source);
    var units = work.task().parse();
    work.task().analyze();
    var reader = new Reader(Trees.instance(work.task()));
    for (var unit : units) {
      reader.scan(new TreePath(unit), types);
    }
  }

  /** Types and signatures as they are, variables as locals, and no other statement. */
  private static GeneratedSource source(
      List<String> imports, List<JavaPiece> pieces, Survey survey, BoundNames bound) {
    var source = new GeneratedSource();
    ScriptClass.addImports(source, imports, pieces, survey);
    source.add("class " + ScriptClass.NAME + " { " + bound.fields());
    for (var piece : pieces) {
      var kind = survey.shape(piece).kind();
      var member = new MemberShape(piece.source());
      if (kind == Shape.Kind.TYPE) {
        source.add("static ").copy(piece, 0, member.withoutAccess()).add("\n");
      } else if (kind == Shape.Kind.METHOD) {
        var signature = member.withoutAccess().substring(0, member.bodyStart());
        source.add("static native ").copy(piece, 0, signature).add(";\n");
      }
    }
    source.add("static void $() throws Throwable {\n");
    for (var piece : pieces) {
      if (survey.shape(piece).kind() == Shape.Kind.VARIABLES) {
        var declaration = new MemberShape(piece.source()).withoutModifiers();
        source.copy(piece, 0, declaration).add(piece.ending() + "\n");
      }
    }
    return source.add("}}");
  }

  /** Reads the types of the locals of the one method that has a body. */
  private static final class Reader extends TreePathScanner<@Nullable Void, Map<String, String>> {
    private final Trees trees;

    Reader(Trees trees) {
      this.trees = trees;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, Map<String, String> types) {
      var method = getCurrentPath().getParentPath().getParentPath().getLeaf();
      if (method instanceof MethodTree found && found.getName().contentEquals("$")) {
        var type = trees.getTypeMirror(getCurrentPath());
        if (type != null && type.getKind() != TypeKind.ERROR) {
          types.put(variable.getName().toString(), type.toString());
        }
      }
      return null;
    }

    @Override
    public @Nullable Void visitClass(
        com.sun.source.tree.ClassTree type, Map<String, String> types) {
      // Only the outermost class has the method; nested ones are the script's own.
      boolean outermost = type.getSimpleName().contentEquals(ScriptClass.NAME);
      return outermost ? super.visitClass(type, types) : null;
    }
  }
}
