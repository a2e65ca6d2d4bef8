package dev.craftsh.shell.journal;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import dev.craftsh.shell.host.StateFolder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file that grows line by line, each a JSON object, and is readable by its owner alone. A line
 * goes out in one piece, so several processes may add to the same file; one that was cut off is
 * passed over.
 */
public final class JsonLines implements AutoCloseable {
  private static final Set<OpenOption> MORE =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);

  private static final int USUAL_LENGTH = 512;
  private static final int TAIL = 1 << 10;

  private final FileChannel channel;
  private final DiskSync sync;

  private JsonLines(FileChannel channel) {
    this.channel = channel;
    sync = new DiskSync(() -> channel.force(false));
  }

  /** Writes what a line says. */
  @FunctionalInterface
  interface Line {
    void to(JsonWriter json) throws IOException;
  }

  /** A file that is not there yet. */
  static JsonLines create(Path file) throws IOException {
    return new JsonLines(FileChannel.open(file, NEW, StateFolder.ownersFile()));
  }

  /** A file that is there, or is made. */
  public static JsonLines append(Path file) throws IOException {
    boolean cut = Files.exists(file) && isCut(file);
    var lines = new JsonLines(FileChannel.open(file, MORE, StateFolder.ownersFile()));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    if (cut) {
      lines.write("\n");
    }
    return lines;
  }

  /** Whether the last line has no end: whoever wrote it died of it. */
  private static boolean isCut(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var last = ByteBuffer.allocate(1);
      return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != 10;
    }
  }

  /** Everything that can be read; nothing where there is no file. */
  public static List<JsonObject> read(Path file) throws IOException {
    var all = new ArrayList<JsonObject>();
    if (!Files.exists(file)) {
      return all;
    }
    try (var reader = Files.newBufferedReader(file)) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        parsed(line).ifPresent(all::add);
      }
    }
    return all;
  }

  /** The last line, however long the file; empty where it is too long, or no JSON. */
  static Optional<JsonObject> last(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long from = Math.max(0, channel.size() - TAIL);
      var tail = ByteBuffer.allocate((int) (channel.size() - from));
      while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
        // Until the end.
      }
      var text =
          new String(tail.array(), 0, tail.position(), StandardCharsets.UTF_8).stripTrailing();
      return parsed(text.substring(text.lastIndexOf('\n') + 1));
    }
  }

  private static Optional<JsonObject> parsed(String line) {
    try {
      var json = JsonParser.parseString(line);
      return json.isJsonObject() ? Optional.of(json.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException cutOff) {
      // Whoever wrote it was stopped in the middle; what matters is told by the lines around.
      return Optional.empty();
    }
  }

  /** Takes the file for this process alone; false when another one has it. */
  boolean lock() {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    } catch (IOException noLocksHere) {
      // Some network file systems have none; better to go on than to refuse.
      return true;
    }
  }

  /** Adds a line; it is with the operating system when this returns. */
  public void add(JsonObject line) throws IOException {
    write(line + "\n");
  }

  /** Adds a line; it is on the disk when this returns. */
  void addForGood(JsonObject line) throws IOException {
    add(line);
    channel.force(false);
  }

  /** Adds a line, without a tree of values in between; it is with the operating system then. */
  void add(Line line) throws IOException {
    var text = new StringWriter(USUAL_LENGTH);
    var json = new JsonWriter(text);
    json.beginObject();
    line.to(json);
    json.endObject();
    write(text.append('\n').toString());
  }

  /** Brings all lines so far to the disk, while the caller goes on; {@link #await} waits for it. */
  long begin() {
    return sync.begin();
  }

  /** Waits until what was begun is on the disk. */
  void await(long begun) throws IOException {
    sync.await(begun);
  }

  private synchronized void write(String text) throws IOException {
    var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() {
    sync.close();
    try {
      channel.close();
    } catch (IOException trouble) {
      // Every line was written before.
    }
  }
}
