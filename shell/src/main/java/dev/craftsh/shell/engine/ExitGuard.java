package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.Exits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Has compiled code call {@link Exits} where it says {@code System.exit}. Only the table of
 * constants of the class is changed: the method stays of the same name and type, its owner differs.
 */
final class ExitGuard {
  private static final int COUNT_AT = 8;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int METHOD = 10;
  private static final int NAME_AND_TYPE = 12;
  private static final String TARGET = Exits.class.getName().replace('.', '/');

  private final ByteBuffer code;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<Integer> methods = new ArrayList<>();

  private ExitGuard(byte[] code) {
    this.code = ByteBuffer.wrap(code.clone());
  }

  /** The class with its calls led elsewhere; the same bytes when it has none. */
  static byte[] guarded(byte[] code) {
    return new ExitGuard(code).guarded();
  }

  private byte[] guarded() {
    int count = Short.toUnsignedInt(code.getShort(COUNT_AT));
    int end = readConstants(count);
    boolean found = false;
    for (int at : methods) {
      if (isExit(at)) {
        code.putShort(at + 1, (short) (count + 1));
        found = true;
      }
    }
    return found ? withTarget(count, end) : code.array();
  }

  /** Remembers where each constant is; returns where the table ends. */
  private int readConstants(int count) {
    int at = COUNT_AT + 2;
    for (int index = 1; index < count; index++) {
      int tag = code.get(at);
      places.put(index, at);
      if (tag == METHOD) {
        methods.add(at);
      }
      boolean wide = tag == 5 || tag == 6;
      at += size(tag, at);
      index += wide ? 1 : 0;
    }
    return at;
  }

  /** As the class file format says, tag included. */
  private int size(int tag, int at) {
    return switch (tag) {
      case UTF8 -> 3 + Short.toUnsignedInt(code.getShort(at + 1));
      case 5, 6 -> 9;
      case CLASS, 8, 16, 19, 20 -> 3;
      case 15 -> 4;
      default -> 5;
    };
  }

  private boolean isExit(int method) {
    int owner = at(code.getShort(method + 1));
    int nameAndType = at(code.getShort(method + 3));
    return code.get(owner) == CLASS
        && code.get(nameAndType) == NAME_AND_TYPE
        && text(at(code.getShort(owner + 1))).equals("java/lang/System")
        && text(at(code.getShort(nameAndType + 1))).equals("exit");
  }

  private int at(short index) {
    return places.getOrDefault(Short.toUnsignedInt(index), 0);
  }

  private String text(int at) {
    int length = Short.toUnsignedInt(code.getShort(at + 1));
    return new String(code.array(), at + 3, length, StandardCharsets.UTF_8);
  }

  private byte[] withTarget(int count, int end) {
    var name = TARGET.getBytes(StandardCharsets.UTF_8);
    code.putShort(COUNT_AT, (short) (count + 2));
    var longer = ByteBuffer.allocate(code.capacity() + name.length + 6);
    longer.put(code.array(), 0, end);
    longer.put((byte) UTF8).putShort((short) name.length).put(name);
    longer.put((byte) CLASS).putShort((short) count);
    longer.put(code.array(), end, code.capacity() - end);
    return longer.array();
  }
}
