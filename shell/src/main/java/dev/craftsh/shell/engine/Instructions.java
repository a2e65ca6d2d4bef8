package dev.craftsh.shell.engine;

import java.nio.ByteBuffer;

/** The instructions of one method, as the virtual machine's specification lays them out. */
final class Instructions {
  static final int TABLE_SWITCH = 0xaa;
  static final int LOOKUP_SWITCH = 0xab;
  private static final int WIDE = 0xc4;
  private static final int WIDE_INCREMENT = 0x84;

  private final ByteBuffer code;
  private final int start;
  private final int length;

  /** {@code code} is the whole class, in which the method's instructions begin at {@code start}. */
  Instructions(ByteBuffer code, int start, int length) {
    this.code = code;
    this.start = start;
    this.length = length;
  }

  /** In bytes; offsets are from 0 to this. */
  int length() {
    return length;
  }

  int at(int offset) {
    return Byte.toUnsignedInt(code.get(start + offset));
  }

  int wordAt(int offset) {
    return code.getInt(start + offset);
  }

  int shortAt(int offset) {
    return code.getShort(start + offset);
  }

  boolean isSwitch(int offset) {
    return at(offset) == TABLE_SWITCH || at(offset) == LOOKUP_SWITCH;
  }

  /** Whether it may go on elsewhere, at a place that two bytes tell. */
  boolean isJump(int offset) {
    int instruction = at(offset);
    return isAmong(instruction, 0x99, 0xa8) || instruction == 0xc6 || instruction == 0xc7;
  }

  /** The same with four bytes. */
  boolean isFarJump(int offset) {
    return at(offset) == 0xc8 || at(offset) == 0xc9;
  }

  /** Where a jump leads to. */
  int target(int offset) {
    return offset + (isFarJump(offset) ? wordAt(offset + 1) : shortAt(offset + 1));
  }

  /** Where the numbers of a switch begin, which are aligned. */
  static int aligned(int offset) {
    return offset + 4 - offset % 4;
  }

  int size(int offset) {
    int aligned = aligned(offset);
    return switch (at(offset)) {
      case TABLE_SWITCH ->
          aligned + 12 + 4 * (wordAt(aligned + 8) - wordAt(aligned + 4) + 1) - offset;
      case LOOKUP_SWITCH -> aligned + 8 + 8 * wordAt(aligned + 4) - offset;
      case WIDE -> at(offset + 1) == WIDE_INCREMENT ? 6 : 4;
      default -> fixedSize(at(offset));
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
}
