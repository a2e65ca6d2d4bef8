package dev.craftsh.sandbox.route;

import com.tngtech.archunit.thirdparty.org.objectweb.asm.AnnotationVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassReader;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.ClassVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Handle;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Label;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.MethodVisitor;
import com.tngtech.archunit.thirdparty.org.objectweb.asm.Opcodes;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds, for the place where a route is added, the method that is marked with its origin. */
public final class RouteOrigins {
  private static final String PACKAGE = "dev/craftsh/sandbox/route/";

  /** What a mark says, and whether it is {@code @Assumed}. */
  public record Mark(boolean assumed, String text) {}

  /** What a class says about its routes. */
  private static final class Seen {
    private final Map<String, Mark> marks = new HashMap<>();
    private final Map<String, List<String>> calls = new HashMap<>();

    /** The method behind the handler that is added in a line. */
    private final Map<Integer, String> added = new HashMap<>();
  }

  private final Map<String, Seen> byClass = new HashMap<>();

  Mark of(StackWalker.StackFrame place) {
    Seen seen = byClass.computeIfAbsent(place.getClassName(), RouteOrigins::read);
    String name = Objects.requireNonNull(seen.added.get(place.getLineNumber()), place::toString);
    Mark mark = seen.marks.get(name);
    for (String called : seen.calls.getOrDefault(name, List.of())) {
      mark = mark == null ? seen.marks.get(called) : mark;
    }
    return Objects.requireNonNull(mark, place + ": " + name + " is not marked");
  }

  private static Seen read(String className) {
    Seen seen = new Seen();
    String path = "/" + className.replace('.', '/') + ".class";
    try (InputStream in =
        Objects.requireNonNull(RouteOrigins.class.getResourceAsStream(path), path)) {
      new ClassReader(in).accept(new Reading(seen), ClassReader.SKIP_FRAMES);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return seen;
  }

  private static final class Reading extends ClassVisitor {
    private final Seen seen;

    Reading(Seen seen) {
      super(Opcodes.ASM9);
      this.seen = seen;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new Method(seen, name);
    }
  }

  private static final class Method extends MethodVisitor {
    private final Seen seen;
    private final String name;
    private int line;
    private String handler = "";

    Method(Seen seen, String name) {
      super(Opcodes.ASM9);
      this.seen = seen;
      this.name = name;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
      boolean assumed = type.equals("L" + PACKAGE + "Assumed;");
      if (!assumed && !type.equals("L" + PACKAGE + "FromDocs;")) {
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
    public void visitLineNumber(int number, Label start) {
      line = number;
    }

    @Override
    public void visitInvokeDynamicInsn(
        String called, String type, Handle bootstrap, Object... arguments) {
      if (type.endsWith(")L" + PACKAGE + "Handler;")) {
        handler = ((Handle) arguments[1]).getName();
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String called, String type, boolean isInterface) {
      if (owner.equals(PACKAGE + "Router")) {
        String before = seen.added.put(line, handler);
        if (before != null) {
          throw new AssertionError("two routes are added in line " + line + " of one class");
        }
      }
      seen.calls.computeIfAbsent(name, ignored -> new ArrayList<>()).add(called);
    }
  }
}
