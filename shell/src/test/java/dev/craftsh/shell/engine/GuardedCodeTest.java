package dev.craftsh.shell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.craftsh.shell.engine.GuardedCode.Looks;
import dev.craftsh.shell.prelude.StoppableGroup;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

@Timeout(60)
class GuardedCodeTest {

  /** Finds the classes of one archive itself, changed; the rest as everybody does. */
  private static final class Looking extends ClassLoader {
    private final String prefix;

    Looking(String prefix) {
      super(GuardedCodeTest.class.getClassLoader());
      this.prefix = prefix;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(prefix)) {
        return super.loadClass(name, resolve);
      }
      var loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      try (var found = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (found == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] code = GuardedCode.of(found.readAllBytes(), Looks.AT_BEGIN_AND_IN_LOOPS);
        return defineClass(name, code, 0, code.length);
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
    }
  }

  /** Shapes of code whose parts move: each gives something that depends on every jump. */
  public static final class Shapes {
    static final char[] X = {'x'};
    static final char[] YY = {'y', 'y'};

    private Shapes() {}

    public static String all() {
      var told = new StringBuilder();
      outer:
      for (int i = 0; i < 40; i++) {
        switch (i) {
          case 0, 1, 2, 3 -> told.append('a');
          case 1_000, 7, 70_000 -> told.append('b');
          default -> {
            if (i % 5 == 0) {
              continue outer;
            }
            told.append(i % 3 == 0 ? new String(i % 2 == 0 ? X : YY) : "z");
          }
        }
        int left = i;
        do {
          try {
            if (left == 20) {
              throw new IllegalStateException("twenty");
            }
            left -= 3;
          } catch (IllegalStateException twenty) {
            told.append(twenty.getMessage());
            left = -1;
          } finally {
            told.append(left < 0 ? "." : "");
          }
        } while (left > 0);
        for (var word : List.of("one", "two")) {
          told.append(
              switch (word) {
                case "one" -> 1;
                case "two" -> 2L;
                default -> 3.0;
              });
        }
      }
      return told.toString();
    }
  }

  /** Never ends by itself. */
  public static final class Endless {
    private static volatile boolean running;

    private Endless() {}

    @SuppressWarnings("EmptyCatch") // as somebody's code may
    public static void catching() {
      while (true) {
        try {
          while (true) {
            running = true;
          }
        } catch (Throwable any) {
        }
      }
    }

    public static void calling() {
      calling(64);
    }

    private static void calling(int depth) {
      running = true;
      if (depth > 0) {
        calling(depth - 1);
        calling(depth - 1);
      }
    }

    public static boolean isRunning() {
      return running;
    }
  }

  @Test
  void codeThatLooksDoesWhatItDid() throws Exception {
    var looking = new Looking(Shapes.class.getName()).loadClass(Shapes.class.getName());
    assertThat(looking).isNotSameAs(Shapes.class);
    assertThat(looking.getMethod("all").invoke(null)).isEqualTo(Shapes.all());
  }

  @Test
  void everyClassOfALibraryIsStillWhatTheVirtualMachineTakes() throws Exception {
    var loader = new Looking("com.google.gson.");
    var broken = new TreeMap<String, String>();
    var place = Gson.class.getProtectionDomain().getCodeSource().getLocation();
    int classes = 0;
    try (var jar = new JarFile(place.getPath())) {
      for (var entry : jar.stream().toList()) {
        var name = entry.getName();
        if (name.startsWith("com/") && name.endsWith(".class")) {
          classes++;
          try {
            Class.forName(name.substring(0, name.length() - 6).replace('/', '.'), true, loader);
          } catch (LinkageError refused) {
            broken.put(name, String.valueOf(refused.getMessage()));
          }
        }
      }
    }
    assertThat(classes).isGreaterThan(100);
    assertThat(broken).isEmpty();
    var gson = loader.loadClass(Gson.class.getName());
    var written =
        gson.getMethod("toJson", Object.class)
            .invoke(gson.getConstructor().newInstance(), List.of(1, "two", List.of(3.5)));
    assertThat(written).isEqualTo("[1,\"two\",[3.5]]");
  }

  @Test
  void codeOfANewerJavaIsGuardedToo() throws Exception {
    byte[] code;
    try (var found = Endless.class.getResourceAsStream("GuardedCodeTest$Endless.class")) {
      code = found.readAllBytes();
    }
    byte[] old = GuardedCode.of(code, Looks.AT_BEGIN);
    code[7] = (byte) 200;

    byte[] guarded = GuardedCode.of(code, Looks.AT_BEGIN);

    assertThat(guarded[7]).isEqualTo((byte) 200);
    guarded[7] = old[7];
    assertThat(guarded).isEqualTo(old).isNotEqualTo(code);
  }

  @Test
  void aMethodWithoutRoomForALookStaysAsLongAsItIs() throws Exception {
    var full = new ClassWriter(0);
    full.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Full", null, "java/lang/Object", null);
    var method = full.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
    method.visitCode();
    for (int i = 0; i < 65_534; i++) {
      method.visitInsn(Opcodes.NOP);
    }
    method.visitInsn(Opcodes.RETURN);
    method.visitMaxs(0, 0);
    method.visitEnd();
    byte[] code = full.toByteArray();

    assertThat(GuardedCode.of(code, Looks.AT_BEGIN)).hasSameSizeAs(code);
  }

  @Test
  void loopsThatCatchEverythingAndCallsWithoutEndLook() throws Exception {
    for (var name : List.of("catching", "calling")) {
      var endless = new Looking(Endless.class.getName()).loadClass(Endless.class.getName());
      var group = StoppableGroup.begin();
      var ends = new ArrayList<Throwable>();
      var thread =
          new Thread(
              group,
              () -> {
                try {
                  endless.getMethod(name).invoke(null);
                } catch (InvocationTargetException ended) {
                  ends.add(ended.getCause());
                } catch (ReflectiveOperationException unexpected) {
                  throw new IllegalStateException(unexpected);
                }
              });
      thread.start();
      while (endless.getMethod("isRunning").invoke(null).equals(false)) {
        Thread.sleep(5);
      }
      group.tell();
      thread.join();
      assertThat(ends).as(name).hasSize(1);
      assertThat(ends.get(0)).isInstanceOf(ThreadDeath.class);
    }
  }
}
