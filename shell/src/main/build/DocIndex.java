import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * Collects the comments of public types and members, for Tab to show; the build runs it.
 *
 * <p>Usage: {@code java DocIndex.java OUT SOURCE...}, where each source is a file or a folder whose
 * files count and whose folders do not. Each entry is a line with its name, as in {@code
 * StoreClient.listRevisions(String)}, and the lines of its comment behind a tab each.
 */
public class DocIndex extends TreePathScanner<Void, String> {
  private final Map<String, String> comments = new TreeMap<>();
  private final DocTrees trees;

  DocIndex(DocTrees trees) {
    this.trees = trees;
  }

  public static void main(String[] arguments) throws Exception {
    var out = Path.of(arguments[0]);
    var files = new ArrayList<File>();
    for (var place : List.of(arguments).subList(1, arguments.length)) {
      try (var found = Files.walk(Path.of(place), 1)) {
        found.filter(file -> file.toString().endsWith(".java")).sorted()
            .forEach(file -> files.add(file.toFile()));
      }
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var task = (JavacTask) compiler.getTask(
          null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromFiles(files));
      var index = new DocIndex(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        index.scan(unit, "");
      }
      Files.createDirectories(out.getParent());
      Files.writeString(out, index.text());
    }
  }

  private String text() {
    var text = new StringBuilder();
    comments.forEach((name, comment) -> {
      text.append(name).append('\n');
      comment.lines().forEach(line -> text.append('\t').append(line.stripTrailing()).append('\n'));
    });
    return text.toString();
  }

  @Override
  public Void visitClass(ClassTree type, String outer) {
    var name = outer + type.getSimpleName();
    var comment = comment();
    keep(name, comment);
    for (var member : type.getMembers()) {
      if (member instanceof ClassTree inner) {
        scan(inner, name + ".");
      } else if (member instanceof MethodTree method && isVisible(type, method.getModifiers().getFlags())) {
        keep(method(name, type, method), comment(member));
      } else if (member instanceof VariableTree field) {
        keep(name + "." + field.getName(), comment(member));
        parameter(comment, field.getName().toString())
            .ifPresent(words -> keep(name + "." + field.getName() + "()", words));
      }
    }
    return null;
  }

  private static boolean isVisible(ClassTree type, java.util.Set<Modifier> flags) {
    return flags.contains(Modifier.PUBLIC)
        || (type.getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE));
  }

  private static String method(String owner, ClassTree type, MethodTree method) {
    boolean constructor = method.getName().contentEquals("<init>");
    var name = constructor ? type.getSimpleName() : method.getName();
    var parameters = new ArrayList<String>();
    for (var parameter : method.getParameters()) {
      parameters.add(erased(parameter));
    }
    return owner + "." + name + "(" + String.join(",", parameters) + ")";
  }

  private static String erased(VariableTree parameter) {
    var type = parameter.getType().toString();
    // An annotated type begins with its annotations; the last word is the type itself. Inside of the
    // type that holds it, a type may be written without that one's name: so it is everywhere.
    var bare = type.replaceAll("@[\\w.]+\\s*", "").replaceAll("<.*>", "").replaceAll("\\b\\w+\\.(?!\\.)", "");
    // The parser gives String... as an array and prints the dots only with the whole parameter.
    return parameter.toString().contains("...") ? bare.replaceAll("\\[\\]$|\\.\\.\\.$", "") + "..." : bare;
  }

  /** What the comment of a record says about one of its parts. */
  private static java.util.Optional<String> parameter(String comment, String name) {
    var text = "\n" + comment.indent(0) + "\n @";
    int start = text.indexOf("@param " + name + " ");
    if (start < 0) {
      return java.util.Optional.empty();
    }
    int from = start + ("@param " + name + " ").length();
    var rest = text.substring(from);
    int end = rest.length();
    for (var tag : List.of("\n @", "\n@")) {
      int at = rest.indexOf(tag);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return java.util.Optional.of(" " + rest.substring(0, end).strip());
  }

  private String comment() {
    var comment = trees.getDocComment(getCurrentPath());
    return comment == null ? "" : comment;
  }

  private String comment(Tree member) {
    var comment = trees.getDocComment(new TreePath(getCurrentPath(), member));
    return comment == null ? "" : comment;
  }

  private void keep(String name, String comment) {
    // Where in the notes on the protocol it is from helps nobody who presses Tab.
    var text = comment.replaceAll("\\s*\\(contract/[^)]*\\)", "");
    if (!text.isBlank()) {
      comments.putIfAbsent(name, text.strip());
    }
  }
}
