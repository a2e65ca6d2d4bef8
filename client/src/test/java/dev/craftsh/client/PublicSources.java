package dev.craftsh.client;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the module's exported packages show, read from their sources. */
final class PublicSources {
  private static final Path SOURCES = Path.of("src/main/java");

  /**
   * Something public.
   *
   * @param type the outermost type that it is in
   * @param owner the type that it is in, or its own name where it is a type
   * @param tree the thing itself
   * @param comment its Javadoc
   */
  record Member(
      String type,
      String owner,
      Tree tree,
      ModifiersTree modifiers,
      @Nullable DocCommentTree comment) {}

  private PublicSources() {}

  /** The packages that the module exports. */
  static Set<String> exportedPackages() throws IOException {
    Set<String> packages = new TreeSet<>();
    try (var in = Files.newInputStream(Path.of("target/classes/module-info.class"))) {
      for (ModuleDescriptor.Exports exported : ModuleDescriptor.read(in).exports()) {
        packages.add(exported.source());
      }
    }
    return packages;
  }

  /** Everything public or protected in these packages, in the order of the sources. */
  static List<Member> members(Set<String> packages) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<Member> members = new ArrayList<>();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = new ArrayList<>();
      for (String name : packages) {
        try (Stream<Path> found = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
          found.filter(PublicSources::isType).sorted().forEach(sources::add);
        }
      }
      var task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
      DocTrees docs = DocTrees.instance(task);
      List<CompilationUnitTree> units = new ArrayList<>();
      Set<String> extended = new TreeSet<>();
      for (CompilationUnitTree unit : task.parse()) {
        units.add(unit);
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree sub && sub.getExtendsClause() != null) {
            extended.add(sub.getExtendsClause().toString());
          }
        }
      }
      for (CompilationUnitTree unit : units) {
        new Scanner(docs, members, extended).scan(unit, null);
      }
    }
    return members;
  }

  private static boolean isType(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !name.equals("package-info.java");
  }

  private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final DocTrees docs;
    private final List<Member> members;
    private final Set<String> extended;
    private final List<ClassTree> owners = new ArrayList<>();

    Scanner(DocTrees docs, List<Member> members, Set<String> extended) {
      this.extended = extended;
      this.docs = docs;
      this.members = members;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      // What a hidden class has that is public, the public class that extends it has too.
      if (!isShown(type.getModifiers()) && !extended.contains(type.getSimpleName().toString())) {
        return null;
      }
      owners.add(type);
      add(type, type.getModifiers());
      for (Tree member : type.getMembers()) {
        if (member instanceof MethodTree method && isShown(method.getModifiers())) {
          add(method, method.getModifiers());
        } else if (member instanceof VariableTree field && isShown(field.getModifiers())) {
          add(field, field.getModifiers());
        } else if (member instanceof ClassTree nested) {
          scan(nested, null);
        }
      }
      owners.remove(type);
      return null;
    }

    private boolean isShown(ModifiersTree modifiers) {
      Set<Modifier> flags = modifiers.getFlags();
      boolean ofInterface =
          !owners.isEmpty()
              && owners.get(owners.size() - 1).getKind() == Tree.Kind.INTERFACE
              && !flags.contains(Modifier.PRIVATE);
      return ofInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
    }

    private void add(Tree tree, ModifiersTree modifiers) {
      TreePath path = TreePath.getPath(getCurrentPath().getCompilationUnit(), tree);
      members.add(
          new Member(
              owners.get(0).getSimpleName().toString(),
              owners.get(owners.size() - 1).getSimpleName().toString(),
              tree,
              modifiers,
              docs.getDocCommentTree(path)));
    }
  }
}
