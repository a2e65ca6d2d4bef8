package dev.craftsh.shell.script;

import dev.craftsh.shell.interpreter.Reading;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes a cache entry; {@link EntryReader} reads it. */
final class EntryWriter {
  /** Goes up when the layout changes. */
  static final int LAYOUT = 1;

  private final DataOutputStream out;

  private EntryWriter(DataOutputStream out) {
    this.out = out;
  }

  /** The entry, and after it the digest that shows whether it is whole. */
  static byte[] bytes(Ready ready) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new EntryWriter(new DataOutputStream(bytes)).write(ready);
    bytes.write(Digests.sha256().digest(bytes.toByteArray()));
    return bytes.toByteArray();
  }

  private void write(Ready ready) throws IOException {
    out.writeInt(LAYOUT);
    out.writeInt(ready.program().files().size());
    for (var file : ready.program().files()) {
      text(file.name());
      text(file.path().toString());
      out.write(Digests.of(file.text()));
    }
    out.writeInt(ready.program().units().size());
    for (var unit : ready.program().units()) {
      unit(unit);
    }
    for (int base : ready.form().bases()) {
      out.writeInt(base);
    }
    out.writeInt(ready.form().classes().size());
    for (var type : ready.form().classes().entrySet()) {
      text(type.getKey());
      bytes(type.getValue());
    }
  }

  /** Java is in the classes; only commands are carried out from their text. */
  private void unit(ScriptUnit unit) throws IOException {
    boolean java = unit.unit().reading() == Reading.JAVA;
    out.writeInt(unit.region());
    out.writeBoolean(java);
    out.writeInt(unit.place().line());
    out.writeInt(unit.place().column());
    text(java ? "" : unit.unit().text());
  }

  private void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
