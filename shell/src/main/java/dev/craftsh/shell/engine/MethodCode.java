package dev.craftsh.shell.engine;

import java.nio.ByteBuffer;
import java.util.Map;

/** The instructions of a compiled class, as far as one must understand them to find its calls. */
final class MethodCode {
  private static final int CALL_ON_OBJECT = 0xb6;
  private static final int CALL_STATIC = 0xb8;

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
          replace(others, at + 8, code.getInt(at + 4));
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

  private void replace(Map<Integer, Integer> others, int start, int length) {
    var instructions = new Instructions(code, start, length);
    for (int offset = 0; offset < length; offset += instructions.size(offset)) {
      if (instructions.at(offset) == CALL_ON_OBJECT) {
        int here = start + offset;
        var other = others.get(number(here + 1));
        if (other != null) {
          code.put(here, (byte) CALL_STATIC);
          code.putShort(here + 1, other.shortValue());
        }
      }
    }
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
