package dev.craftsh.shell.engine;

import java.nio.ByteBuffer;
import java.util.Map;

/** The instructions of a compiled class, as far as one must understand them to find its calls. */
final class MethodCode {
  private static final int TABLE_SWITCH = 0xaa;
  private static final int LOOKUP_SWITCH = 0xab;
  private static final int CALL_ON_OBJECT = 0xb6;
  private static final int CALL_STATIC = 0xb8;
  private static final int WIDE = 0xc4;
  private static final int WIDE_INCREMENT = 0x84;

  private final ByteBuffer code;
  private final ConstantTable constants;
  private int at;

  /** {@code bytes} are the whole class; its calls are changed in place. */
  MethodCode(byte[] bytes, ConstantTable constants) {
    code = ByteBuffer.wrap(bytes);
    this.constants = constants;
  }

  /**
   * Has calls of a method on an object call a static method with that object instead. Both
   * instructions are of one size and leave the same on the stack, so that nothing else moves.
   */
  void replace(Map<Integer, Integer> others) {
    // Past the access flags, the class and what it extends.
    at = constants.end() + 6;
    at += 2 + 2 * number(at);
    skipFields();
    for (int methods = next(); methods > 0; methods--) {
      at += 6;
      for (int attributes = next(); attributes > 0; attributes--) {
        var name = constants.text(next());
        int length = code.getInt(at);
        at += 4;
        if (name.equals("Code")) {
          int instructions = at + 8;
          replace(others, instructions, instructions + code.getInt(at + 4));
        }
        at += length;
      }
    }
  }

  private void skipFields() {
    for (int fields = next(); fields > 0; fields--) {
      at += 6;
      for (int attributes = next(); attributes > 0; attributes--) {
        at += 6 + code.getInt(at + 2);
      }
    }
  }

  private void replace(Map<Integer, Integer> others, int start, int end) {
    for (int here = start; here < end; here += size(here, here - start)) {
      if (instruction(here) == CALL_ON_OBJECT) {
        var other = others.get(number(here + 1));
        if (other != null) {
          code.put(here, (byte) CALL_STATIC);
          code.putShort(here + 1, other.shortValue());
        }
      }
    }
  }

  /** As the virtual machine's specification says; {@code offset} is from the method's beginning. */
  private int size(int here, int offset) {
    int instruction = instruction(here);
    int aligned = here + 4 - offset % 4;
    return switch (instruction) {
      case TABLE_SWITCH ->
          aligned + 12 + 4 * (code.getInt(aligned + 8) - code.getInt(aligned + 4) + 1) - here;
      case LOOKUP_SWITCH -> aligned + 8 + 8 * code.getInt(aligned + 4) - here;
      case WIDE -> instruction(here + 1) == WIDE_INCREMENT ? 6 : 4;
      default -> fixedSize(instruction);
    };
  }

  private static int fixedSize(int instruction) {
    if (isAmong(instruction, 0x99, 0xa8) || isAmong(instruction, 0xb2, 0xb8)) {
      return 3;
    }
    if (isAmong(instruction, 0x15, 0x19) || isAmong(instruction, 0x36, 0x3a)) {
      return 2;
    }
    return switch (instruction) {
      case 0x10, 0x12, 0xa9, 0xbc -> 2;
      case 0x11, 0x13, 0x14, 0x84, 0xbb, 0xbd, 0xc0, 0xc1, 0xc6, 0xc7 -> 3;
      case 0xc5 -> 4;
      case 0xb9, 0xba, 0xc8, 0xc9 -> 5;
      default -> 1;
    };
  }

  private static boolean isAmong(int instruction, int first, int last) {
    return instruction >= first && instruction <= last;
  }

  private int instruction(int here) {
    return Byte.toUnsignedInt(code.get(here));
  }

  private int next() {
    int value = number(at);
    at += 2;
    return value;
  }

  private int number(int here) {
    return Short.toUnsignedInt(code.getShort(here));
  }
}
