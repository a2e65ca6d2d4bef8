package dev.craftsh.shell.engine;

import java.io.DataOutputStream;
import java.io.IOException;

/** The instructions of one method with a call before some of them, and where each one is then. */
final class Stretched {
  private static final int CALL_STATIC = 0xb8;
  private static final int CALL_SIZE = 3;

  private final Instructions old;
  private final boolean[] looks;
  private final int[] moved;

  /** Adds one where the method begins, and before each jump back, which every loop has. */
  Stretched(Instructions old) {
    this.old = old;
    looks = new boolean[old.length() + 1];
    moved = new int[old.length() + 1];
    looks[0] = true;
    int now = 0;
    for (int at = 0; at < old.length(); at += old.size(at)) {
      boolean jumps = old.isJump(at) || old.isFarJump(at);
      looks[at] |= jumps && old.target(at) <= at;
      moved[at] = now;
      now += looks[at] ? CALL_SIZE : 0;
      now += size(at, now);
    }
    moved[old.length()] = now;
  }

  /** A switch is as long as its numbers need to be aligned. */
  private int size(int at, int now) {
    int size = old.size(at);
    return old.isSwitch(at)
        ? size - (Instructions.aligned(at) - at) + (Instructions.aligned(now) - now)
        : size;
  }

  /** How long the method is now. */
  int length() {
    return moved[old.length()];
  }

  /** Where a jump to that place leads now: to the call before it, if there is one. */
  int target(int offset) {
    return moved[offset];
  }

  /** Where the instruction itself is now. */
  int place(int offset) {
    return moved[offset] + (looks[offset] ? CALL_SIZE : 0);
  }

  /** Writes the method's instructions with calls of the method that is that constant. */
  void write(DataOutputStream out, int called) throws IOException {
    for (int at = 0; at < old.length(); at += old.size(at)) {
      if (looks[at]) {
        out.writeByte(CALL_STATIC);
        out.writeShort(called);
      }
      if (old.isJump(at)) {
        out.writeByte(old.at(at));
        out.writeShort(target(old.target(at)) - place(at));
      } else if (old.isFarJump(at)) {
        out.writeByte(old.at(at));
        out.writeInt(target(old.target(at)) - place(at));
      } else if (old.isSwitch(at)) {
        writeSwitch(out, at);
      } else {
        copy(out, at, at + old.size(at));
      }
    }
  }

  private void writeSwitch(DataOutputStream out, int at) throws IOException {
    int numbers = Instructions.aligned(at);
    out.writeByte(old.at(at));
    for (int pad = place(at) + 1; pad < Instructions.aligned(place(at)); pad++) {
      out.writeByte(0);
    }
    writeBranch(out, at, numbers);
    boolean table = old.at(at) == Instructions.TABLE_SWITCH;
    int branches = numbers + (table ? 12 : 8);
    copy(out, numbers + 4, branches);
    for (int branch = branches; branch < at + old.size(at); branch += table ? 4 : 8) {
      if (!table) {
        copy(out, branch, branch + 4);
      }
      writeBranch(out, at, table ? branch : branch + 4);
    }
  }

  private void writeBranch(DataOutputStream out, int at, int number) throws IOException {
    out.writeInt(target(at + old.wordAt(number)) - place(at));
  }

  private void copy(DataOutputStream out, int from, int end) throws IOException {
    for (int at = from; at < end; at++) {
      out.writeByte(old.at(at));
    }
  }
}
