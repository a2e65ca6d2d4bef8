package dev.craftsh.shell.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Java that a page shows, compiled against the client alone. */
final class JavaSource {
  private JavaSource() {}

  /** Compiles a file; any warning is a failure. */
  static void compile(Path source, Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var options =
          List.of(
              "--release",
              "17",
              "-Xlint:all,-classfile,-options,-path",
              "-Werror",
              "-proc:none",
              "-cp",
              ClientLibraries.path(),
              "-d",
              classes.toString());
      var task =
          compiler.getTask(
              said, files, null, options, null, files.getJavaFileObjects(source.toFile()));
      assertThat(task.call()).as("%s compiles\n%s", source, said).isTrue();
    }
  }

  /** Compiles the statements of a block; its imports come first. */
  static void compile(Block block, Path folder) throws IOException {
    var imports = new StringBuilder();
    var body = new StringBuilder();
    for (var line : block.lines()) {
      (line.startsWith("import ") ? imports : body).append(line).append('\n');
    }
    var name = "Block" + block.line();
    var source =
        "%sclass %s {\n  static void shown() throws Exception {\n%s  }\n}\n"
            .formatted(imports, name, body);
    compile(Files.writeString(folder.resolve(name + ".java"), source), folder);
  }
}
