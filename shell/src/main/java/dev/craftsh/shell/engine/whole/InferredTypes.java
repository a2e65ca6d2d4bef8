package dev.craftsh.shell.engine.whole;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Scope;
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

  /**
   * Has only the one method attributed that has the variables: the types and methods beside it are
   * looked into when the script itself is compiled.
   */
  private void ask(Compiler compiler, GeneratedSource source) throws IOException {
    var work = compiler.work("types", source);
    var trees = Trees.instance(work.task());
    for (var unit : work.task().parse()) {
      var end = new Ends().scan(new TreePath(unit), null);
      if (end != null) {
        read(trees.getScope(end));
      }
    }
  }

  private void read(Scope scope) {
    for (var element : scope.getLocalElements()) {
      var type = element.asType();
      if (type.getKind() != TypeKind.ERROR) {
        types.put(element.getSimpleName().toString(), type.toString());
      }
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
    return source.add(";}}");
  }

  /** Finds the last statement of the one method that has a body, where all its locals are known. */
  private static final class Ends extends TreePathScanner<@Nullable TreePath, @Nullable Void> {

    @Override
    public @Nullable TreePath visitMethod(MethodTree method, @Nullable Void nothing) {
      if (!method.getName().contentEquals("$")) {
        return null;
      }
      var statements = method.getBody().getStatements();
      var body = new TreePath(getCurrentPath(), method.getBody());
      return new TreePath(body, statements.get(statements.size() - 1));
    }

    @Override
    public @Nullable TreePath visitClass(ClassTree type, @Nullable Void nothing) {
      // Only the outermost class has the method; nested ones are the script's own.
      boolean outermost = type.getSimpleName().contentEquals(ScriptClass.NAME);
      return outermost ? super.visitClass(type, null) : null;
    }

    @Override
    public @Nullable TreePath reduce(@Nullable TreePath first, @Nullable TreePath second) {
      return first == null ? second : first;
    }
  }
}
