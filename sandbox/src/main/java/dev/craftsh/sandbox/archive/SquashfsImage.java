package dev.craftsh.sandbox.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A squashfs 4.0 image: finds one file by its path and reads it, if it is small. */
final class SquashfsImage implements Closeable {
  private static final int MAGIC = 0x73717368;
  private static final int SUPERBLOCK = 96;
  private static final int LARGEST_BLOCK = 1 << 20;
  private static final int LARGEST_DIRECTORY = 1 << 20;
  private static final int BLOCK_IS_PLAIN = 1 << 24;
  private static final int FRAGMENTS_PER_BLOCK = 512;
  private static final int FRAGMENT_ENTRY = 16;

  private final ImageFile image;
  private final Compression compression;
  private final int blockSize;
  private final long root;
  private final long inodeTable;
  private final long directoryTable;
  private final long fragmentTable;

  private SquashfsImage(ImageFile image) throws BrokenFile, IOException {
    this.image = image;
    ByteBuffer in = superblock(image);
    blockSize = in.getInt(12);
    if (blockSize < 4096 || blockSize > LARGEST_BLOCK) {
      throw new BrokenFile("the squashfs image has an impossible block size, " + blockSize);
    }
    compression = Compression.of(in.getShort(20));
    root = in.getLong(32);
    inodeTable = in.getLong(64);
    directoryTable = in.getLong(72);
    fragmentTable = in.getLong(80);
  }

  private static ByteBuffer superblock(ImageFile image) throws BrokenFile, IOException {
    ByteBuffer in;
    try {
      in = image.read(0, SUPERBLOCK);
    } catch (BrokenFile tooShort) {
      throw new BrokenFile("the file is not a squashfs image");
    }
    if (in.getInt(0) != MAGIC) {
      throw new BrokenFile("the file is not a squashfs image");
    }
    int version = in.getShort(28);
    if (version != 4) {
      throw new BrokenFile("the squashfs image is of version " + version + ", not 4");
    }
    return in;
  }

  static SquashfsImage open(Path file) throws BrokenFile, IOException {
    ImageFile image = new ImageFile(file);
    try {
      return new SquashfsImage(image);
    } catch (BrokenFile | IOException | RuntimeException unusable) {
      image.close();
      throw unusable;
    }
  }

  /** The content of a regular file; null when there is none of that path. */
  byte @Nullable [] read(int largest, String... path) throws BrokenFile, IOException {
    Inode at = inode(root, largest);
    for (String name : path) {
      Long reference = at.isDirectory() ? find(at, name) : null;
      if (reference == null) {
        return null;
      }
      at = inode(reference, largest);
    }
    return at.isDirectory() ? null : content(at);
  }

  private Inode inode(long reference, int largest) throws BrokenFile, IOException {
    int offset = (int) (reference & 0xffff);
    Metadata from = new Metadata(image, compression, inodeTable + (reference >>> 16), offset);
    return Inode.read(from, blockSize, largest);
  }

  /** The inode of that name in a directory, as a reference. */
  private @Nullable Long find(Inode directory, String wanted) throws BrokenFile, IOException {
    // The size counts three bytes for "." and "..", which are not stored.
    long left = directory.size() - 3;
    if (left > LARGEST_DIRECTORY) {
      throw new BrokenFile("a directory of the squashfs image is too large");
    }
    Metadata in =
        new Metadata(image, compression, directoryTable + directory.start(), directory.offset());
    while (left > 0) {
      ByteBuffer header = in.read(12);
      int count = header.getInt() + 1;
      long block = header.getInt() & 0xffffffffL;
      left -= 12;
      for (int i = 0; i < count && left > 0; i++) {
        ByteBuffer entry = in.read(8);
        int offset = entry.getShort() & 0xffff;
        int length = (entry.getShort(6) & 0xffff) + 1;
        String name = new String(in.read(length).array(), UTF_8);
        left -= 8 + length;
        if (name.equals(wanted)) {
          return block << 16 | offset;
        }
      }
    }
    return null;
  }

  private byte[] content(Inode file) throws BrokenFile, IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    long at = file.start();
    for (int header : file.blocks()) {
      int size = header & (BLOCK_IS_PLAIN - 1);
      content.writeBytes(size == 0 ? new byte[blockSize] : block(at, header));
      at += size;
    }
    int rest = (int) file.size() - content.size();
    if (file.fragment() != Inode.NO_FRAGMENT && rest > 0) {
      byte[] fragment = fragment(file.fragment());
      if (file.offset() < 0 || file.offset() > fragment.length - rest) {
        throw new BrokenFile("a fragment of the squashfs image is too short");
      }
      content.write(fragment, file.offset(), rest);
    }
    return Arrays.copyOf(content.toByteArray(), (int) file.size());
  }

  private byte[] fragment(int index) throws BrokenFile, IOException {
    if (index < 0) {
      throw new BrokenFile("a fragment of the squashfs image is out of range");
    }
    long pointer = fragmentTable + 8L * (index / FRAGMENTS_PER_BLOCK);
    long table = image.read(pointer, 8).getLong();
    int offset = index % FRAGMENTS_PER_BLOCK * FRAGMENT_ENTRY;
    ByteBuffer entry = new Metadata(image, compression, table, offset).read(FRAGMENT_ENTRY);
    return block(entry.getLong(), entry.getInt());
  }

  private byte[] block(long at, int header) throws BrokenFile, IOException {
    int size = header & (BLOCK_IS_PLAIN - 1);
    if (size > LARGEST_BLOCK) {
      throw new BrokenFile("a block of the squashfs image is too large");
    }
    byte[] bytes = image.read(at, size).array();
    return (header & BLOCK_IS_PLAIN) != 0 ? bytes : compression.unpack(bytes, blockSize);
  }

  @Override
  public void close() throws IOException {
    image.close();
  }
}
