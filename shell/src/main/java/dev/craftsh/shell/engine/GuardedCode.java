package dev.craftsh.shell.engine;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What snippets are compiled to, led away from whatever would end the process that others are
 * served by or wait in it where nothing can end the wait, and made to look whether it has to end:
 * so it does at once, even if it would catch whatever it is hit with, calls itself without end, or
 * runs on hundreds of threads.
 */
final class GuardedCode {
  private static final int LATEST_FORMAT = Opcodes.V28;
  private static final int PLACE_OF_FORMAT = 6;

  private GuardedCode() {}

  /** Where code of one method looks whether it has to end. */
  enum Looks {
    NOWHERE,
    AT_BEGIN,
    AT_BEGIN_AND_IN_LOOPS
  }

  /** The class that does the same, guarded. */
  static byte[] of(byte[] original, Looks looks) {
    try {
      return written(original, looks);
    } catch (MethodTooLargeException full) {
      // There is no room for a look in one of its methods.
      return written(original, Looks.NOWHERE);
    }
  }

  private static byte[] written(byte[] original, Looks looks) {
    byte[] code = original.clone();
    int format = format(code);
    // Each Java numbers its classes anew; what they look like has stayed for years.
    setFormat(code, Math.min(format, LATEST_FORMAT));
    var reader = new ClassReader(code);
    var writer = new ClassWriter(reader, 0);
    reader.accept(new Guard(writer, looks), 0);
    byte[] guarded = writer.toByteArray();
    setFormat(guarded, format);
    return guarded;
  }

  private static int format(byte[] code) {
    return Byte.toUnsignedInt(code[PLACE_OF_FORMAT]) << 8
        | Byte.toUnsignedInt(code[PLACE_OF_FORMAT + 1]);
  }

  private static void setFormat(byte[] code, int format) {
    code[PLACE_OF_FORMAT] = (byte) (format >> 8);
    code[PLACE_OF_FORMAT + 1] = (byte) format;
  }

  private static final class Guard extends ClassVisitor {
    private final Looks looks;

    Guard(ClassVisitor next, Looks looks) {
      super(Opcodes.ASM9, next);
      this.looks = looks;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String type,
        @Nullable String generic,
        String @Nullable [] thrown) {
      var next = super.visitMethod(access, name, type, generic, thrown);
      return new GuardedMethod(next, looks);
    }
  }
}
