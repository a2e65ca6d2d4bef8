package dev.craftsh.shell.engine.whole;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds a statement that reaches a variable declared after it, directly or through methods. As a
 * field that variable would be there already, without its value; in JShell it is not.
 */
final class LateReferences extends TreePathScanner<@Nullable Void, Set<String>> {
  private final Trees trees;
  private final Map<String, Integer> declaredAt;

  /** What each member of the class names: other members, and variables, all by their names. */
  private final Map<String, Set<String>> names = new HashMap<>();

  private LateReferences(Trees trees, Map<String, Integer> declaredAt) {
    this.trees = trees;
    this.declaredAt = declaredAt;
  }

  /** The name of such a variable; {@code declaredAt} has the step of each variable. */
  static Optional<String> find(
      Trees trees, CompilationUnitTree unit, Map<String, Integer> declaredAt) {
    var search = new LateReferences(trees, declaredAt);
    var path = new TreePath(unit);
    var type = (ClassTree) unit.getTypeDecls().get(0);
    for (var member : type.getMembers()) {
      var key = key(member);
      if (!key.isEmpty()) {
        var found = search.names.computeIfAbsent(key, unread -> new HashSet<>());
        search.scan(new TreePath(new TreePath(path, type), member), found);
      }
    }
    return search.late();
  }

  private static String key(Tree member) {
    if (member instanceof MethodTree method) {
      return method.getName() + "()";
    }
    return member instanceof ClassTree type ? type.getSimpleName().toString() : "";
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, Set<String> found) {
    var element = trees.getElement(getCurrentPath());
    if (element != null && isMember(element)) {
      var name = element.getSimpleName().toString();
      found.add(element.getKind() == ElementKind.METHOD ? name + "()" : name);
    }
    return null;
  }

  private static boolean isMember(Element element) {
    return element.getEnclosingElement() instanceof TypeElement type
        && type.getSimpleName().contentEquals(ScriptClass.NAME);
  }

  private Optional<String> late() {
    for (var entry : names.entrySet()) {
      var member = entry.getKey();
      if (member.startsWith("$") && Character.isDigit(member.charAt(1))) {
        int step = Integer.parseInt(member.substring(1, member.length() - 2));
        var late = reachedAfter(step, member, new HashSet<>());
        if (late.isPresent()) {
          return late;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> reachedAfter(int step, String member, Set<String> seen) {
    for (var name : names.getOrDefault(member, Set.of())) {
      if (declaredAt.getOrDefault(name, -1) > step) {
        return Optional.of(name);
      }
      if (seen.add(name)) {
        var late = reachedAfter(step, name, seen);
        if (late.isPresent()) {
          return late;
        }
      }
    }
    return Optional.empty();
  }
}
