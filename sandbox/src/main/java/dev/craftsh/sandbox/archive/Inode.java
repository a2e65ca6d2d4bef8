package dev.craftsh.sandbox.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A directory or a regular file of a squashfs image; other kinds are of no interest here.
 *
 * @param start where the content begins: in the directory table, or in the image
 * @param offset within the metadata block, or within the fragment
 * @param fragment -1: none
 */
record Inode(
    boolean isDirectory, long start, int offset, long size, int fragment, List<Integer> blocks) {
  static final int NO_FRAGMENT = -1;
  private static final int HEADER = 16;

  static Inode read(Metadata from, int blockSize, int largest) throws BrokenFile, IOException {
    int type = from.read(HEADER).getShort();
    return switch (type) {
      case 1 -> directory(from.read(16));
      case 2 -> file(from, from.read(16), blockSize, largest);
      case 8 -> largeDirectory(from.read(24));
      case 9 -> largeFile(from, from.read(40), blockSize, largest);
      default -> throw new BrokenFile("an entry of the squashfs image is no file and no directory");
    };
  }

  private static Inode directory(ByteBuffer in) {
    long start = in.getInt() & 0xffffffffL;
    in.getInt();
    int size = in.getShort() & 0xffff;
    return new Inode(true, start, in.getShort() & 0xffff, size, NO_FRAGMENT, List.of());
  }

  private static Inode largeDirectory(ByteBuffer in) {
    in.getInt();
    long size = in.getInt() & 0xffffffffL;
    long start = in.getInt() & 0xffffffffL;
    in.getInt();
    in.getShort();
    return new Inode(true, start, in.getShort() & 0xffff, size, NO_FRAGMENT, List.of());
  }

  private static Inode file(Metadata from, ByteBuffer in, int blockSize, int largest)
      throws BrokenFile, IOException {
    long start = in.getInt() & 0xffffffffL;
    int fragment = in.getInt();
    int offset = in.getInt();
    long size = in.getInt() & 0xffffffffL;
    List<Integer> blocks = blocks(from, size, fragment, blockSize, largest);
    return new Inode(false, start, offset, size, fragment, blocks);
  }

  private static Inode largeFile(Metadata from, ByteBuffer in, int blockSize, int largest)
      throws BrokenFile, IOException {
    long start = in.getLong();
    long size = in.getLong();
    in.getLong();
    in.getInt();
    int fragment = in.getInt();
    int offset = in.getInt();
    List<Integer> blocks = blocks(from, size, fragment, blockSize, largest);
    return new Inode(false, start, offset, size, fragment, blocks);
  }

  private static List<Integer> blocks(
      Metadata from, long size, int fragment, int blockSize, int largest)
      throws BrokenFile, IOException {
    if (size < 0 || size > largest) {
      throw new BrokenFile("meta/snap.yaml is larger than " + largest + " bytes");
    }
    int whole = (int) (size / blockSize);
    boolean restInBlock = fragment == NO_FRAGMENT && size % blockSize != 0;
    int count = restInBlock ? whole + 1 : whole;
    List<Integer> blocks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      blocks.add(from.read(4).getInt());
    }
    return blocks;
  }
}
