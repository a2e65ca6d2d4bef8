import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes the jar of ASM anew, with its classes in the format of Java 17 instead of Java 5: a
 * start-up archive takes no class of such an old format, nor one that refers to it, and loading
 * and verifying them costs the first snippet of each start more than its own work.
 *
 * <p>Arguments: the jar, and the one to write.
 */
class NewerClasses {
  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  public static void main(String[] args) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var jar = new JarFile(args[0])) {
      for (var entry : jar.stream().toList()) {
        if (!entry.isDirectory()) {
          byte[] bytes = jar.getInputStream(entry).readAllBytes();
          boolean ordinary =
              entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
          entries.put(entry.getName(), ordinary ? newer(bytes) : bytes);
        }
      }
    }
    try (var out = new JarOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      for (var each : entries.entrySet()) {
        var entry = new JarEntry(each.getKey());
        entry.setLastModifiedTime(FileTime.from(TIME));
        out.putNextEntry(entry);
        out.write(each.getValue());
        out.closeEntry();
      }
    }
  }

  private static byte[] newer(byte[] bytes) {
    var reader = new ClassReader(bytes);
    var writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              String signature,
              String superName,
              String[] interfaces) {
            super.visit(Opcodes.V17, access, name, signature, superName, interfaces);
          }
        },
        ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
