package dev.craftsh.sandbox.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads on through the metadata blocks of a squashfs image, unpacking each as it comes. */
final class Metadata {
  private static final int LARGEST_BLOCK = 8192;
  private static final int PLAIN = 0x8000;

  private final ImageFile image;
  private final Compression compression;
  private long next;
  private ByteBuffer block = ByteBuffer.allocate(0);

  Metadata(ImageFile image, Compression compression, long from, int offset)
      throws BrokenFile, IOException {
    this.image = image;
    this.compression = compression;
    this.next = from;
    skip(offset);
  }

  private void skip(int count) throws BrokenFile, IOException {
    read(count);
  }

  /** The next bytes, little-endian. */
  ByteBuffer read(int count) throws BrokenFile, IOException {
    byte[] bytes = new byte[count];
    for (int at = 0; at < count; ) {
      if (!block.hasRemaining()) {
        nextBlock();
      }
      int part = Math.min(count - at, block.remaining());
      block.get(bytes, at, part);
      at += part;
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void nextBlock() throws BrokenFile, IOException {
    int header = image.read(next, 2).getShort() & 0xffff;
    int size = header & (PLAIN - 1);
    byte[] bytes = image.read(next + 2, size).array();
    byte[] plain = (header & PLAIN) != 0 ? bytes : compression.unpack(bytes, LARGEST_BLOCK);
    if (plain.length == 0 || plain.length > LARGEST_BLOCK) {
      throw new BrokenFile("a metadata block of the squashfs image has the wrong size");
    }
    next += 2 + size;
    block = ByteBuffer.wrap(plain);
  }
}
