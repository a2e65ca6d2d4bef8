package dev.craftsh.shell.engine;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** What a method's compiler says of the types at each place that is jumped to, for moved code. */
final class FrameTable {
  private static final int SAME = 64;
  private static final int ONE_ON_THE_STACK = 128;
  private static final int ONE_FAR = 247;
  private static final int SAME_FAR = 251;
  private static final int WHOLE = 255;
  private static final int OF_A_CLASS = 7;
  private static final int NOT_MADE_YET = 8;

  private final ByteBuffer old;
  private final Stretched code;
  private final DataOutputStream out;
  private int last = -1;
  private int lastMoved = -1;

  /** Reads from where {@code old} is. */
  FrameTable(ByteBuffer old, Stretched code, DataOutputStream out) {
    this.old = old;
    this.code = code;
    this.out = out;
  }

  void write() throws IOException {
    int count = Short.toUnsignedInt(old.getShort());
    out.writeShort(count);
    for (int i = 0; i < count; i++) {
      frame(Byte.toUnsignedInt(old.get()));
    }
  }

  private void frame(int kind) throws IOException {
    if (kind < SAME) {
      far(SAME_FAR, kind);
    } else if (kind < ONE_ON_THE_STACK) {
      far(ONE_FAR, kind - SAME);
      types(1);
    } else {
      far(kind, Short.toUnsignedInt(old.getShort()));
      if (kind == ONE_FAR) {
        types(1);
      } else if (kind == WHOLE) {
        counted();
        counted();
      } else if (kind > SAME_FAR) {
        types(kind - SAME_FAR);
      }
    }
  }

  /** The form that has room for any distance. */
  private void far(int kind, int distance) throws IOException {
    last += distance + 1;
    int now = code.target(last);
    out.writeByte(kind);
    out.writeShort(now - lastMoved - 1);
    lastMoved = now;
  }

  private void counted() throws IOException {
    int count = Short.toUnsignedInt(old.getShort());
    out.writeShort(count);
    types(count);
  }

  private void types(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      int type = old.get();
      out.writeByte(type);
      if (type == OF_A_CLASS) {
        out.writeShort(old.getShort());
      } else if (type == NOT_MADE_YET) {
        out.writeShort(code.place(Short.toUnsignedInt(old.getShort())));
      }
    }
  }
}
