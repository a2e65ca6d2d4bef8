package dev.craftsh.sandbox.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Random reads from an image; what lies outside of it is a broken image. */
final class ImageFile implements Closeable {
  private final FileChannel channel;

  ImageFile(Path file) throws IOException {
    channel = FileChannel.open(file);
  }

  /** Little-endian, as all of squashfs. */
  ByteBuffer read(long from, int length) throws BrokenFile, IOException {
    if (from < 0 || length < 0 || from > channel.size() - length) {
      throw new BrokenFile("the squashfs image ends too early or points outside of itself");
    }
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new BrokenFile("the squashfs image ends too early");
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
