package dev.craftsh.shell.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The constants of a compiled class, as the class file format lays them out, and some more. */
final class ConstantTable {
  private static final int COUNT_AT = 8;
  private static final int UTF8 = 1;
  private static final int CLASS = 7;
  private static final int METHOD = 10;
  private static final int NAME_AND_TYPE = 12;
  private static final int HANDLE = 15;

  private final byte[] bytes;
  private final ByteBuffer code;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<Integer> methods = new ArrayList<>();
  private final List<Integer> handles = new ArrayList<>();
  private final ByteArrayOutputStream added = new ByteArrayOutputStream();
  private final int end;
  private int count;

  /** Reads the table; the class is changed in place where its constants are. */
  ConstantTable(byte[] bytes) {
    this.bytes = bytes;
    code = ByteBuffer.wrap(bytes);
    count = Short.toUnsignedInt(code.getShort(COUNT_AT));
    end = read();
  }

  /** Remembers where each constant is; returns where the table ends. */
  private int read() {
    int at = COUNT_AT + 2;
    for (int index = 1; index < count; index++) {
      int tag = code.get(at);
      places.put(index, at);
      if (tag == METHOD) {
        methods.add(index);
      } else if (tag == HANDLE) {
        handles.add(at);
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
      case HANDLE -> 4;
      default -> 5;
    };
  }

  /** The constants that name a method of a class. */
  List<Integer> methods() {
    return methods;
  }

  /** The class that the method belongs to and its name, such as {@code java/lang/System.exit}. */
  String called(int method) {
    int at = place(method);
    var owner = text(number(place(number(at + 1)) + 1));
    return owner + "." + text(nameOf(method));
  }

  private int nameOf(int method) {
    return number(place(number(place(method) + 3)) + 1);
  }

  /** From now on that constant names the method of the same name and type in another class. */
  void move(int method, int owner) {
    code.putShort(place(method) + 1, (short) owner);
  }

  /** What refers to one method by such a handle refers to the other by another one. */
  void exchange(int method, int kind, int other, int otherKind) {
    for (int at : handles) {
      if (code.get(at + 1) == kind && number(at + 2) == method) {
        code.put(at + 1, (byte) otherKind);
        code.putShort(at + 2, (short) other);
      }
    }
  }

  int addClass(String name) {
    int text = add(UTF8, name);
    return add(CLASS, text);
  }

  /** A method of {@code owner} that has the name of another one. */
  int addMethod(int owner, int namesake, String type) {
    int nameAndType = add(NAME_AND_TYPE, nameOf(namesake), add(UTF8, type));
    return add(METHOD, owner, nameAndType);
  }

  /** A method of {@code owner}, by name and type. */
  int addMethod(int owner, String name, String type) {
    int nameAndType = add(NAME_AND_TYPE, add(UTF8, name), add(UTF8, type));
    return add(METHOD, owner, nameAndType);
  }

  private int add(int tag, Object... parts) {
    var data = new DataOutputStream(added);
    try {
      data.writeByte(tag);
      for (var part : parts) {
        if (part instanceof String text) {
          data.writeUTF(text);
        } else {
          data.writeShort((Integer) part);
        }
      }
    } catch (IOException memoryIsFull) {
      throw new UncheckedIOException(memoryIsFull);
    }
    return count++;
  }

  /** Where what follows the table begins, in the class as it was read. */
  int end() {
    return end;
  }

  /** The class with what was added. */
  byte[] whole() {
    code.putShort(COUNT_AT, (short) count);
    var longer = ByteBuffer.allocate(bytes.length + added.size());
    longer.put(bytes, 0, end);
    longer.put(added.toByteArray());
    longer.put(bytes, end, bytes.length - end);
    return longer.array();
  }

  /** The text of that constant. */
  String text(int index) {
    int at = place(index);
    return new String(bytes, at + 3, number(at + 1), StandardCharsets.UTF_8);
  }

  private int place(int index) {
    return places.getOrDefault(index, 0);
  }

  private int number(int at) {
    return Short.toUnsignedInt(code.getShort(at));
  }
}
