package dev.craftsh.sandbox.route;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.AnnotationVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds, for the handler of a route, the method that is marked with its origin. */
public final class RouteOrigins {
  private static final String PACKAGE = "Ldev/craftsh/sandbox/route/";

  /** What a mark says, and whether it is {@code @Assumed}. */
  public record Mark(boolean assumed, String text) {}

  private static final class Seen {
    private final Map<String, Mark> marks = new HashMap<>();
    private final Map<String, List<String>> calls = new HashMap<>();
  }

  private final Map<String, Seen> byClass = new HashMap<>();

  Mark of(Handler handler) {
    SerializedLambda lambda = serialized(handler);
    Seen seen = byClass.computeIfAbsent(lambda.getImplClass(), RouteOrigins::read);
    String name = lambda.getImplMethodName();
    Mark mark = seen.marks.get(name);
    for (String called : seen.calls.getOrDefault(name, List.of())) {
      mark = mark == null ? seen.marks.get(called) : mark;
    }
    return Objects.requireNonNull(mark, lambda.getImplClass() + "." + name + " is not marked");
  }

  private static SerializedLambda serialized(Handler handler) {
    try {
      Method replace = handler.getClass().getDeclaredMethod("writeReplace");
      replace.setAccessible(true);
      return (SerializedLambda) replace.invoke(handler);
    } catch (ReflectiveOperationException noLambda) {
      throw new LinkageError("a handler has to be a method reference or a lambda", noLambda);
    }
  }

  private static Seen read(String className) {
    Seen seen = new Seen();
    String path = "/" + className + ".class";
    try (InputStream in =
        Objects.requireNonNull(RouteOrigins.class.getResourceAsStream(path), path)) {
      new ClassReader(in).accept(new Reading(className, seen), ClassReader.SKIP_FRAMES);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return seen;
  }

  private static final class Reading extends ClassVisitor {
    private final String className;
    private final Seen seen;

    Reading(String className, Seen seen) {
      super(Opcodes.ASM9);
      this.className = className;
      this.seen = seen;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      List<String> calls = seen.calls.computeIfAbsent(name, ignored -> new ArrayList<>());
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
          boolean assumed = type.equals(PACKAGE + "Assumed;");
          if (!assumed && !type.equals(PACKAGE + "FromDocs;")) {
            return null;
          }
          return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(String key, Object value) {
              seen.marks.put(name, new Mark(assumed, (String) value));
            }
          };
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String called, String type, boolean isInterface) {
          if (owner.equals(className)) {
            calls.add(called);
          }
        }
      };
    }
  }
}
