package dev.craftsh.shell.script;

import dev.craftsh.shell.engine.SourcePlace;
import dev.craftsh.shell.interpreter.Reading;
import dev.craftsh.shell.interpreter.Unit;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link EntryWriter} wrote. */
final class EntryReader {
  private final byte[] bytes;
  private final DataInputStream in;
  private final SourceFile main;
  private final SourceFiles sources;

  EntryReader(byte[] bytes, SourceFile main, SourceFiles sources) {
    this.bytes = bytes;
    in = new DataInputStream(new ByteArrayInputStream(bytes));
    this.main = main;
    this.sources = sources;
  }

  /** The script; empty when the entry is not whole, or a file that was loaded has changed. */
  Optional<Ready> read() throws IOException {
    if (!isWhole() || in.readInt() != EntryWriter.LAYOUT) {
      return Optional.empty();
    }
    var files = files();
    if (files.isEmpty()) {
      return Optional.empty();
    }
    var units = new ArrayList<ScriptUnit>();
    int count = in.readInt();
    for (int index = 0; index < count; index++) {
      units.add(unit(files));
    }
    var bases = new ArrayList<Integer>();
    for (int index = 0; index < files.size(); index++) {
      bases.add(in.readInt());
    }
    var program = new Program(List.copyOf(files), units);
    return Optional.of(new Ready(program, new CompiledForm(classes(), bases)));
  }

  private boolean isWhole() {
    int length = bytes.length - Digests.LENGTH;
    if (length <= 0) {
      return false;
    }
    var digest = Digests.sha256();
    digest.update(bytes, 0, length);
    return Arrays.equals(digest.digest(), Arrays.copyOfRange(bytes, length, bytes.length));
  }

  /** The files as they are now; empty when one of them is not as it was. */
  private List<SourceFile> files() throws IOException {
    var files = new ArrayList<SourceFile>();
    int count = in.readInt();
    for (int index = 0; index < count; index++) {
      var name = text();
      var path = Path.of(text());
      var digest = in.readNBytes(Digests.LENGTH);
      var file = index == 0 ? main : sources.again(name, path);
      if (!Arrays.equals(digest, Digests.of(file.text()))) {
        return List.of();
      }
      files.add(file);
    }
    return files;
  }

  private ScriptUnit unit(List<SourceFile> files) throws IOException {
    int region = in.readInt();
    var reading = in.readBoolean() ? Reading.JAVA : Reading.COMMAND;
    int line = in.readInt();
    int column = in.readInt();
    var unit = new Unit(reading, text(), line, column, false);
    var place = new SourcePlace(files.get(region).name(), line, column);
    return new ScriptUnit(region, place, unit);
  }

  private Map<String, byte[]> classes() throws IOException {
    var classes = new LinkedHashMap<String, byte[]>();
    int count = in.readInt();
    for (int index = 0; index < count; index++) {
      var name = text();
      classes.put(name, in.readNBytes(in.readInt()));
    }
    return classes;
  }

  private String text() throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
