package dev.craftsh.sandbox.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.tukaani.xz.XZInputStream;

/** The compressions of squashfs that the reviewer can undo. */
enum Compression {
  GZIP {
    @Override
    byte[] unpack(byte[] packed, int atMost) throws BrokenFile {
      Inflater inflater = new Inflater();
      try {
        inflater.setInput(packed);
        byte[] plain = new byte[atMost];
        int length = inflater.inflate(plain);
        if (!inflater.finished()) {
          throw new BrokenFile("a compressed block of the squashfs image has the wrong size");
        }
        return Arrays.copyOf(plain, length);
      } catch (DataFormatException malformed) {
        throw new BrokenFile("a compressed block of the squashfs image is damaged");
      } finally {
        inflater.end();
      }
    }
  },
  XZ {
    @Override
    byte[] unpack(byte[] packed, int atMost) throws BrokenFile {
      try (XZInputStream in = new XZInputStream(new ByteArrayInputStream(packed), MOST_XZ_KIB)) {
        byte[] plain = in.readNBytes(atMost + 1);
        if (plain.length > atMost) {
          throw new BrokenFile("a compressed block of the squashfs image has the wrong size");
        }
        return plain;
      } catch (IOException malformed) {
        throw new BrokenFile("a compressed block of the squashfs image is damaged");
      }
    }
  };

  private static final int MOST_XZ_KIB = 64 << 10;

  abstract byte[] unpack(byte[] packed, int atMost) throws BrokenFile;

  /** By the number in the superblock. */
  static Compression of(int id) throws BrokenFile {
    return switch (id) {
      case 1 -> GZIP;
      case 4 -> XZ;
      case 2 -> throw unreadable("lzma");
      case 3 -> throw unreadable("lzo");
      case 5 -> throw unreadable("lz4");
      case 6 -> throw unreadable("zstd");
      default -> throw new BrokenFile("the squashfs image has an unknown compression, " + id);
    };
  }

  private static BrokenFile unreadable(String name) {
    return new BrokenFile(
        "the squashfs image is compressed with "
            + name
            + ", which this store's review cannot read; use xz or gzip");
  }
}
