package dev.craftsh.shell.engine;

import dev.craftsh.shell.prelude.Exits;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Has the loops and methods of compiled code look whether they have to end, as JShell does it where
 * Java ends no threads: code ends at once then that would catch whatever it is hit with, or that
 * runs on hundreds of threads.
 */
final class LoopLooks {
  /** Jumps of two bytes reach as far; a method that long stays as it is. */
  private static final int LONGEST = 32_000;

  private static final int NAME_AND_TYPE = 6;

  private final ByteBuffer old;
  private final ConstantTable constants;
  private final int called;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private LoopLooks(byte[] original) {
    old = ByteBuffer.wrap(original);
    constants = new ConstantTable(original);
    int owner = constants.addClass(Exits.class.getName().replace('.', '/'));
    called = constants.addMethod(owner, "stopCheck", "()V");
  }

  /** The class whose code looks. */
  static byte[] added(byte[] original) {
    var looks = new LoopLooks(original.clone());
    try {
      return looks.whole(original);
    } catch (IOException memoryIsFull) {
      throw new UncheckedIOException(memoryIsFull);
    }
  }

  private byte[] whole(byte[] original) throws IOException {
    old.position(constants.end() + 6);
    old.position(old.position() + 2 + 2 * Short.toUnsignedInt(old.getShort(old.position())));
    members(false);
    int methods = old.position();
    members(true);
    var head = constants.whole();
    int added = head.length - original.length;
    out.write(original, old.position(), original.length - old.position());
    var code = Arrays.copyOf(head, methods + added + bytes.size());
    System.arraycopy(bytes.toByteArray(), 0, code, methods + added, bytes.size());
    return code;
  }

  /** Fields, which are left out, or methods. */
  private void members(boolean kept) throws IOException {
    int count = Short.toUnsignedInt(old.getShort());
    if (kept) {
      out.writeShort(count);
    }
    for (int i = 0; i < count; i++) {
      int from = old.position();
      old.position(from + NAME_AND_TYPE);
      if (kept) {
        out.write(old.array(), from, NAME_AND_TYPE);
        attributes(this::ofMethod);
      } else {
        skipAttributes();
      }
    }
  }

  private void skipAttributes() {
    for (int left = Short.toUnsignedInt(old.getShort()); left > 0; left--) {
      int length = old.getInt(old.position() + 2);
      old.position(old.position() + 6 + length);
    }
  }

  /** Writes what an attribute holds, which {@code old} stands before. */
  @FunctionalInterface
  private interface Writer {
    void write(String name, int length, DataOutputStream out) throws IOException;
  }

  private void attributes(Writer writer) throws IOException {
    attributes(writer, out);
  }

  private void attributes(Writer writer, DataOutputStream to) throws IOException {
    int count = Short.toUnsignedInt(old.getShort());
    to.writeShort(count);
    for (int i = 0; i < count; i++) {
      int name = Short.toUnsignedInt(old.getShort());
      int length = old.getInt();
      int end = old.position() + length;
      var held = new ByteArrayOutputStream();
      writer.write(constants.text(name), length, new DataOutputStream(held));
      old.position(end);
      to.writeShort(name);
      to.writeInt(held.size());
      held.writeTo(to);
    }
  }

  private void ofMethod(String name, int length, DataOutputStream to) throws IOException {
    int start = old.position() + 8;
    if (name.equals("Code")) {
      var code = new Stretched(new Instructions(old, start, old.getInt(start - 4)));
      if (code.length() <= LONGEST) {
        code(code, start, to);
        return;
      }
    }
    to.write(old.array(), old.position(), length);
  }

  private void code(Stretched code, int start, DataOutputStream to) throws IOException {
    // How much stack and how many variables it needs stays the same.
    to.writeInt(old.getInt(start - 8));
    to.writeInt(code.length());
    code.write(to, called);
    old.position(start + old.getInt(start - 4));
    int handlers = Short.toUnsignedInt(old.getShort());
    to.writeShort(handlers);
    for (int i = 0; i < handlers; i++) {
      for (int place = 0; place < 3; place++) {
        to.writeShort(code.target(Short.toUnsignedInt(old.getShort())));
      }
      to.writeShort(old.getShort());
    }
    attributes((name, length, held) -> ofCode(code, name, held), to);
  }

  /** Where lines and variables are; what else there may be is for debuggers. */
  private void ofCode(Stretched code, String name, DataOutputStream to) throws IOException {
    switch (name) {
      case "StackMapTable" -> new FrameTable(old, code, to).write();
      case "LineNumberTable" -> {
        int count = Short.toUnsignedInt(old.getShort());
        to.writeShort(count);
        for (int i = 0; i < count; i++) {
          to.writeShort(code.target(Short.toUnsignedInt(old.getShort())));
          to.writeShort(old.getShort());
        }
      }
      // An empty table of variables, or of annotations.
      default -> to.writeShort(0);
    }
  }
}
